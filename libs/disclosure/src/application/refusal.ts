import { GatewayError } from '#libs/kernel';
import type { Inquiry } from './inquiry.js';

/**
 * The same words for a client who is unknown, denied, objected to or expired. An operation or search: 403;
 * a read or update by id: 404, as if it never existed.
 */
export const refusal = (shape: Inquiry['shape']): GatewayError =>
  shape === 'instance'
    ? new GatewayError('not-found', 'there is nothing here that you may see')
    : new GatewayError('forbidden', 'nothing may be shown to you about this person');
