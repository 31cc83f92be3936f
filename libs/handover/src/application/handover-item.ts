import type { Part } from '#libs/disclosure';
import { sensitivityOf, type RegionConfig } from '#libs/platform';
import { isOpenToTheReceiver } from '../domain/open-to-the-receiver.rule.js';
import type { ContentPart, LocatedHandover } from './handover-store.port.js';

type Item = Part['item'];

/** What is decided: something that was directed to its receiver. Known from where it stands, before its contents are read. */
export function itemOf(located: LocatedHandover, part: ContentPart, region: RegionConfig): Item {
  const { sender, receiver, clientInformed } = located.handover;
  return {
    category: 'handover',
    labels: sensitivityOf(region, { holder: sender.organisation, author: null, specialism: null }),
    holder: sender.organisation,
    directed: { receiver: receiver.organisation, receiverTeam: receiver.team, clientInformed },
    ...visibleTo(located, part),
  };
}

/** What is not open to the receiver is the sender's alone. */
const visibleTo = ({ handover: { sender, status } }: LocatedHandover, part: ContentPart): Pick<Item, 'visibleTo'> =>
  isOpenToTheReceiver(part, status) ? {} : { visibleTo: [{ kind: 'organisation', ura: sender.organisation }] };
