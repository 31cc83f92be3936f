import { asRequester } from '../../asking/asker.js';

/** The client, by the demonstration's client system. */
export const client = asRequester('client', null);
