import type { Part } from '#libs/disclosure';
import { sensitivityOf, type RegionConfig } from '#libs/platform';
import type { HandoverRoute } from '../domain/handover.js';
import { isOpenToTheReceiver } from '../domain/open-to-the-receiver.rule.js';
import type { ContentPart, LocatedHandover } from './handover-store.port.js';

type Item = Part['item'];

/** What is decided: something that was directed to its receiver. Known from where it stands, before its contents are read. */
export const itemOf = (located: LocatedHandover, part: ContentPart, region: RegionConfig): Item => ({ ...itemOn(located.handover, region), ...visibleTo(located, part) });

/** Every Task on this route: it is open to the receiver from the beginning. */
export const itemOn = ({ sender, receiver, clientInformed }: HandoverRoute, region: RegionConfig): Item => ({
  category: 'handover',
  labels: sensitivityOf(region, { holder: sender.organisation, author: null, specialism: null }),
  holder: sender.organisation,
  directed: { receiver: receiver.organisation, receiverTeam: receiver.team, clientInformed },
});

/** What is not open to the receiver is the sender's alone. */
const visibleTo = ({ handover: { sender, status } }: LocatedHandover, part: ContentPart): Pick<Item, 'visibleTo'> =>
  isOpenToTheReceiver(part, status) ? {} : { visibleTo: [{ kind: 'organisation', ura: sender.organisation }] };
