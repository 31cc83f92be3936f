import type { JsonObject } from '#libs/fhir';
import type { Period, StopType } from '../../domain/blocks/building-block.js';
import { NotReadable } from '../reading/read.js';
import { stopTypeIn } from './stop-type.js';

const saysThatItIsOver: readonly unknown[] = ['stopped', 'on-hold', 'cancelled', 'declined'];
const passes: readonly unknown[] = [undefined, 'active', 'completed', 'unknown', 'entered-in-error', 'preparation', 'in-progress', ...saysThatItIsOver];

/** What ends is told by the type of stop; a status that ends an agreement without one would be lost without a word. */
export function stopOfAgreement(resource: JsonObject): StopType | null {
  const { status } = resource;
  const stop = stopTypeIn(resource);
  if (!passes.includes(status)) throw new NotReadable('its status is not that of an agreement');
  if (saysThatItIsOver.includes(status) && !stop) throw new NotReadable('its status says that it ended, and no type of stop says how');
  return stop;
}

/** Of an MA its status says besides whether it is over; of a TA `completed` is that the medicine was handed over. */
export function stopOfPrescription(resource: JsonObject, { end }: Period): StopType | null {
  const { status } = resource;
  const stop = stopOfAgreement(resource);
  if (status === 'stopped' && stop === 'temporary') throw new NotReadable('its status and its type of stop contradict each other');
  if (status === 'completed' && !end && !stop) throw new NotReadable('its status says that it ended, and nothing says when');
  return stop;
}

/** `undefined`: the profile fixes the intent, and some leave it out. */
const orders: readonly unknown[] = [undefined, 'order', 'original-order', 'instance-order', 'filler-order', 'reflex-order'];

/** Any other intent is a proposal or a part of a plan. */
export function refuseUnlessOrdered({ intent, doNotPerform }: JsonObject): void {
  if (!orders.includes(intent)) throw new NotReadable('it is no agreement: it is not meant as an order');
  if (doNotPerform !== undefined && doNotPerform !== false) throw new NotReadable('it says that the medicine is not to be given');
}
