import { compareText, isReadable, type ReceivedBlock } from './building-block.js';
import { isAnotherMedicine, subjectOf } from './is-another-medicine.js';
import { keyOfMbh } from './mbh.js';

/** By which of the blocks with one name a block was withdrawn as an error: by itself, or by another that is about the same. */
export function withdrawnBy(same: readonly ReceivedBlock[]): (block: ReceivedBlock) => ReceivedBlock | undefined {
  const withdrawals = same.filter(({ enteredInError }) => enteredInError).toSorted((one, other) => compareText(one.key, other.key));
  return (block) => (block.enteredInError ? block : withdrawals.find((withdrawal) => takesAlong(withdrawal, block)));
}

/** Of what cannot be read nobody knows that it is about something else; a withdrawal that cannot be read does not reach beyond its source and its treatment. */
function takesAlong(withdrawal: ReceivedBlock, block: ReceivedBlock): boolean {
  if (!isReadable(withdrawal)) return withdrawal.source === block.source || isOfOneTreatment(withdrawal, block);
  return !isReadable(block) || !isAnotherMedicine(subjectOf(block.medicine), subjectOf(withdrawal.medicine));
}

const isOfOneTreatment = (one: ReceivedBlock, other: ReceivedBlock): boolean => one.treatment !== null && other.treatment !== null && keyOfMbh(one) === keyOfMbh(other);
