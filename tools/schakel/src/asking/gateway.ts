import type { AccessToken, HttpCall, HttpReply } from '../gateway-client.js';
import type { Asker } from './asker.js';

/** The region's HTTP surfaces, as anyone reaches them. */
export interface Gateway {
  token(asker: Asker): Promise<AccessToken>;
  /** With a token of the asker; only an answer that is not an error comes back. */
  ask(asker: Asker, call: HttpCall): Promise<HttpReply>;
  /** Without a token: the simulators and the region's own control. */
  steer(call: HttpCall): Promise<HttpReply>;
}
