import { aRequester } from '../testing/an-audit-entry.js';
import { mayVerifyLog, whyMayReadLog } from './log-readers.js';

it.each([
  ['the client', aRequester({ actsAs: 'client', role: 'client' }), 'client-reads-own-log', false],
  ['the privacy officer of the region', aRequester({ actsAs: 'operator', role: 'privacy-officer' }), 'privacy-officer-reads-log', true],
  ['another operator', aRequester({ actsAs: 'operator', role: 'operator' }), 'not-for-this-role', true],
  ['a huisarts', aRequester(), 'not-for-this-role', false],
  ['a care system that calls its user a privacy officer', aRequester({ role: 'privacy-officer' }), 'not-for-this-role', false],
])('%s reads the log, or checks it, as far as the role goes', (_who, requester, reading, verifies) => {
  expect(whyMayReadLog(requester)).toBe(reading);
  expect(mayVerifyLog(requester)).toBe(verifies);
});
