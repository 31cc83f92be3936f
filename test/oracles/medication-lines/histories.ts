import { type Course, doses, medicines } from './course-block.js';
import { aChange, aStepAhead, aStop, aUse, newAgreement } from './course-events.js';
import type { PlainBlock } from './history.js';
import { afterMishaps } from './mishaps.js';
import { type Chance, firstRegistration, nextRegistration, pick, T } from './moments-to-draw.js';

export interface History { blocks: PlainBlock[]; at: number; failedSources: string[] }

type Event = (chance: Chance, course: Course, registeredAt: number) => void;

const ofMa: readonly Event[] = [
  (chance, course, at) => aChange(chance, course, 'MA', at),
  (chance, course, at) => newAgreement(chance, course, 'MA', at),
  (chance, course, at) => aStop(chance, course, 'MA', at, 'definitive'),
  (chance, course, at) => aStop(chance, course, 'MA', at, 'temporary'),
  (chance, course, at) => aStepAhead(chance, course, 'MA', at),
  (chance, course, at) => aStop(chance, course, 'MA', at, chance() < 0.3 ? 'cancelled' : 'definitive'),
];

const ofTa: readonly Event[] = [
  (chance, course, at) => newAgreement(chance, course, 'TA', at),
  (chance, course, at) => newAgreement(chance, course, 'TA', at),
  (chance, course, at) => aChange(chance, course, 'TA', at),
  (chance, course, at) => aStop(chance, course, 'TA', at, 'definitive'),
  (chance, course, at) => aStop(chance, course, 'TA', at, 'temporary'),
  (chance, course, at) => aStepAhead(chance, course, 'TA', at),
];

const ofUse: readonly Event[] = [aUse];

const courses = [[...ofMa, ...ofMa, ...ofTa, ...ofUse, ...ofUse], ofMa, [...ofTa, ...ofUse], ofUse, [...ofMa, ...ofUse]] as const;

function aTreatment(chance: Chance, name: string): Course {
  const course: Course = { mbh: chance() < 0.95 ? `MBH_${name}` : null, name, medicine: pick(chance, medicines), dose: pick(chance, doses), blocks: [] };
  const events = pick(chance, courses);
  const howMany = 1 + Math.floor(chance() * 6);
  let registeredAt = firstRegistration(chance);
  if (events.includes(ofMa[0] as Event) && chance() < 0.85) newAgreement(chance, course, 'MA', registeredAt);
  for (let one = 0; one < howMany; one += 1) {
    registeredAt = nextRegistration(chance, registeredAt);
    pick(chance, events)(chance, course, registeredAt);
  }
  return course;
}

/** The pharmacy's own MBH for what another treatment agreed: the TAs name the MA, or share its PRK, or neither. */
function fromThePharmacy(chance: Chance, others: readonly Course[]): Course {
  const agreed = pick(chance, others);
  const course: Course = { mbh: chance() < 0.8 ? 'MBH_P' : null, name: 'P', medicine: agreed.medicine, dose: agreed.dose, blocks: [] };
  let registeredAt = firstRegistration(chance);
  for (let one = 0; one < 1 + chance() * 3; one += 1) {
    pick(chance, [...ofTa, aUse])(chance, course, registeredAt);
    registeredAt = nextRegistration(chance, registeredAt);
  }
  const mas = agreed.blocks.filter((block) => block.kind === 'MA');
  if (mas.length > 0 && chance() < 0.5) for (const block of course.blocks) block.restsOn = [pick(chance, mas).id];
  if (chance() < 0.2) for (const block of course.blocks) block.medicine = pick(chance, medicines);
  return course;
}

const withoutPrk = medicines.filter(({ prk }) => prk === null);

/** All treatments of what is nearly one medicine, or of very one, spelled in two ways. */
function ofOneKind(chance: Chance): Course['medicine'][] {
  if (chance() < 0.5) return medicines.slice(0, 3);
  const medicine = pick(chance, [...withoutPrk, ...medicines]);
  return [medicine, medicine, { ...medicine, text: `${medicine.text.toLowerCase().replace(' ', '  ')} ` }, { ...medicine, prk: null, gpk: null }];
}

function inAnyOrder(chance: Chance, blocks: readonly PlainBlock[]): PlainBlock[] {
  return blocks.map((block) => ({ block, place: chance() })).sort((one, other) => one.place - other.place).map(({ block }) => block);
}

/** One to four treatments of one person around T; `chance` gives numbers in [0, 1). */
export function aHistory(chance: Chance): History {
  const own = ['A', 'B', 'C'].slice(0, 1 + Math.floor(chance() * 3)).map((name) => aTreatment(chance, name));
  const alike = own.length > 1 && chance() < 0.3 ? ofOneKind(chance) : [];
  if (alike.length > 0) for (const course of own) for (const block of course.blocks) block.medicine = pick(chance, alike);
  const all = chance() < 0.35 ? [...own, fromThePharmacy(chance, own)] : own;
  return {
    blocks: inAnyOrder(chance, afterMishaps(chance, all.flatMap(({ blocks }) => blocks))),
    at: T,
    failedSources: chance() < 0.1 ? ['ais-b'] : [],
  };
}
