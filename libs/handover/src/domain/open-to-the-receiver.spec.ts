import { statuses } from './handover.js';
import { isOpenToTheReceiver, type HandoverPart } from './open-to-the-receiver.rule.js';

describe('what the receiver reads', () => {
  it.each<[HandoverPart, readonly string[]]>([
    ['task', ['requested', 'accepted', 'rejected', 'cancelled']],
    ['service-request', ['requested', 'accepted']],
    ['document', ['accepted']],
  ])('of a handover: the %s when it is %j', (part, open) => {
    expect(statuses.filter((status) => isOpenToTheReceiver(part, status))).toEqual(open);
  });
});
