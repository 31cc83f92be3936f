import { codingsIn } from '../../reading/read.js';
import { systems } from '../../reading/systems.js';

/** SNOMED: no known allergy, no known drug allergy. */
const ofMedicines: readonly unknown[] = ['716186003', '409137002'];
/** No known food, environmental, insect, animal or latex allergy. */
const ofOneKind: readonly unknown[] = ['429625007', '428607008', '428197003', '716220001', '716184000'];

/** Every SNOMED code of it says so: a statement of none beside a substance is no statement of none. */
const saysOnly = (codes: readonly unknown[]) => (concept: unknown): boolean => {
  const said = codingsIn(concept).filter(({ system }) => system === systems.snomed);
  return said.length > 0 && said.every(({ code }) => codes.includes(code));
};

export const isNoneOfMedicines = saysOnly(ofMedicines);
export const isNoneOfOneKind = saysOnly(ofOneKind);
