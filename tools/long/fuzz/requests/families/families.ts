import type { Family } from '../malformed-request.js';
import { accessTokens } from './access-tokens.js';
import { consents } from './consents.js';
import { headers, versions } from './headers.js';
import { otherRoutes, readsById } from './ids.js';
import { json } from './json.js';
import { moments, parameters } from './parameters.js';
import { logSearches, searches } from './searches.js';
import { tokenMethods, tokenRequests } from './token-requests.js';

/** Every way in which a request may be wrong. */
export const families: readonly Family[] = [parameters, moments, json, accessTokens, readsById, otherRoutes, headers, versions, searches, logSearches, tokenRequests, tokenMethods, consents];
