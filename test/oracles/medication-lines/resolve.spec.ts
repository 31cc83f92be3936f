import { monthsFrom } from './calendar.js';
import type { PlainBlock } from './history.js';
import { daily, ma, mgb, on, shown, stops, T, ta } from './situation.js';

type Situation = [sentence: string, blocks: PlainBlock[], expected: string[], failedSources?: string[]];

const other = (mbh: string | null): Partial<PlainBlock> => ({ mbh });
const unlike = { medicine: { text: 'ZALF', prk: null, gpk: null, atc: null } };
const until = (end: number, endIsInclusive = false): Partial<PlainBlock> => ({ end, endIsInclusive });

const local = { identifierIsLocal: true };
const elsewhere = { source: 'x', sourceUra: '9' };
const own = { source: 'zz', sourceUra: '00000002' };
const product = (prk: string | null, atc: string | null) => ({ text: `PRODUCT ${prk}`, prk, gpk: null, atc });

const whichBlocksCount: Situation[] = [
  ['the original goes before a copy', [ma('a', '2023-10-01'), ma('a', '2023-11-01', { isCopy: true })], ['M1 current | a', 'a: duplicate']],
  ['the author\'s own system goes before another', [ma('a', '2023-10-01', { source: 'x', sourceUra: '9', registeredAt: T }), ma('a', '2023-10-01')], ['M1 current | a', 'a: duplicate']],
  ['withdrawn by one source is an error everywhere', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { source: 'x', enteredInError: true })], ['a: entered-in-error', 'a: entered-in-error']],
  ['without an identifier, but exactly the same', [ma('1', '2023-10-01', { hasIdentifier: false }), ma('2', '2023-10-01', { hasIdentifier: false, source: 'x' })], ['M1 current | 1', '2: duplicate']],
  ['the same number in two systems that name no system', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2', medicine: product('2', null) })], ['M1 current | 1', 'M2 current | 1']],
  ['the same MBH in two systems that name no system', [ma('a', '2023-10-01', { mbhIsLocal: true }), ma('b', '2023-10-01', { mbhIsLocal: true, ...elsewhere, ...unlike })], ['M1 current | a', 'M1 current | b']],
  ['one name for two products', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, mbh: 'M2', medicine: product('2', 'N05BA01') })], ['M1 current | a', 'M2 current | a']],
  ['one name for two substances, one without a PRK', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, mbh: 'M2', medicine: product(null, 'N05BA01') })], ['M1 current | a', 'M2 current | a']],
  ['one name for two names without any code', [ma('a', '2023-10-01', unlike), ma('a', '2023-10-01', { ...elsewhere, mbh: 'M2', medicine: { ...unlike.medicine, text: 'CREME' } })], ['M1 current | a', 'M2 current | a']],
  ['one name, and one of the two has no code', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, ...unlike, isCopy: true })], ['M1 current | a', 'a: duplicate']],
  ['three of one name: never two products in one', [ma('a', '2023-10-01', { medicine: product(null, null) }), ma('a', '2023-10-01', { ...elsewhere, isCopy: true }), ma('a', '2023-10-01', { ...elsewhere, isCopy: true, mbh: 'M2', medicine: product('2', null) })],
    ['M1 current | a', 'M2 current | a', 'a: duplicate']],
  ['what is withdrawn was about something else', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, enteredInError: true, medicine: product('2', null) })], ['M1 current | a', 'a: entered-in-error']],
  ['registered at one moment: the one with the stop', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...own, ...stops('definitive', '2023-10-01', '2023-12-01') })], ['M1 recently-stopped | a', 'a: duplicate']],
  ['both with a stop: the first to end', [ma('a', '2023-10-01', stops('definitive', '2023-03-01', '2023-12-20')), ma('a', '2023-10-01', { ...own, ...stops('definitive', '2023-03-01', '2023-06-01') })], ['a: duplicate', 'a: ended-long-ago']],
  ['one number without a system, of one moment, in two systems', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2' })], ['M1 current | 1', '1: duplicate']],
  ['one number, and an MBH without a system in both', [ma('1', '2023-10-01', { ...local, mbhIsLocal: true }), ma('1', '2023-10-01', { ...local, ...elsewhere, mbhIsLocal: true })], ['M1 current | 1', '1: duplicate']],
  ['one number, registered at two moments', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2', registeredAt: on('2023-10-02') })], ['M1 current | 1 | same-substance!', 'M2 current | 1 | same-substance!']],
  ['one number, begun at two moments', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2', start: on('2023-10-02') })], ['M1 current | 1 | same-substance!', 'M2 current | 1 | same-substance!']],
  ['one number, and one of the two has no code and another name', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2', ...unlike })], ['M1 current | 1', 'M2 current | 1']],
  ['one number, and one of the two has no code and the same name', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2', medicine: { ...unlike.medicine, text: 'Oxazepam 10mg' } })], ['M1 current | 1', '1: duplicate']],
  ['one number and ATC code, and one of the two has no PRK', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: 'M2', medicine: product(null, 'N05BA04') })], ['M1 current | 1', '1: duplicate']],
  ['one number, of two kinds', [ma('1', '2023-10-01', local), mgb('1', '2023-10-01', { ...local, mbh: 'M2' })], ['M1 current | 1 | same-substance!', 'M2 current | 1 | same-substance!']],
  ['one number, once with a system', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...elsewhere, mbh: 'M2' })], ['M1 current | 1 | same-substance!', 'M2 current | 1 | same-substance!']],
  ['a withdrawal that cannot be read is one of what bears the same MBH', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, ...unlike, enteredInError: true, readable: false })], ['a: entered-in-error', 'a: entered-in-error']],
  ['and else of what its own source sent', [ma('a', '2023-10-01'), ma('a', '2023-10-02', { source: 'x', mbh: 'M3' }), ma('a', '2023-10-01', { source: 'x', mbh: 'M2', enteredInError: true, readable: false })], ['M1 current | a', 'a: entered-in-error', 'a: entered-in-error']],
  ['one number in three systems, and two of them about two products', [ma('1', '2023-10-01', { ...local, medicine: product(null, null) }), ma('1', '2023-10-01', { ...local, ...elsewhere, isCopy: true, mbh: 'M2', medicine: { ...product('2', null), text: 'PRODUCT null' } }), ma('1', '2023-10-01', { ...local, source: 'y', isCopy: true, mbh: 'M3', medicine: { ...product('3', null), text: 'PRODUCT null' } })],
    ['M1 current | 1', 'M2 current | 1', '1: duplicate']],
  ['of one number, withdrawn by one', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, enteredInError: true })], ['1: entered-in-error', '1: entered-in-error']],
  ['one number and name, spelled in two ways', [ma('1', '2023-10-01', { ...local, ...unlike }), ma('1', '2023-10-01', { ...local, ...elsewhere, medicine: { ...unlike.medicine, text: ' Zalf ' } })], ['M1 current | 1', '1: duplicate']],
  ['unreadable is said, not dropped', [ma('a', '2023-10-01', { readable: false })], ['a: unreadable']],
];

const whichTreatment: Situation[] = [
  ['without MBH it joins what it names', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { mbh: null, restsOn: ['a'] })], ['M1 current | a, t processed']],
  ['without MBH it joins what names it', [ma('a', '2023-10-01', other(null)), ta('t', '2023-10-02', { restsOn: ['a'] })], ['M1 current | a, t processed']],
  ['a name without a system is one within its source', [ma('1', '2023-10-01', local), ta('t', '2023-10-02', { mbh: null, restsOn: ['|1'], ...unlike }), ta('u', '2023-10-02', { mbh: null, restsOn: ['|1'], source: 'ggz' })],
    ['alone current | t | unlinked', 'M1 current | 1, u processed']],
  ['a name of two products is one within its source', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, mbh: 'M2', medicine: product('2', null) }), ta('t', '2023-10-02', { mbh: 'M3', restsOn: ['a'], ...elsewhere, ...unlike }), ta('u', '2023-10-02', { mbh: 'M4', restsOn: ['a'], ...unlike })],
    ['M1 current | a', 'M2 +M3 current | a, t processed', 'M4 current | u | unlinked']],
  ['one number in two systems is a name in both', [ma('1', '2023-10-01', local), ma('1', '2023-10-01', { ...local, ...elsewhere, mbh: null }), ta('t', '2023-10-02', { mbh: null, restsOn: ['|1'], ...elsewhere, ...unlike })], ['M1 current | 1, t processed', '1: duplicate']],
  ['else it stands alone', [ma('a', '2023-10-01'), mgb('g', '2023-10-02', { mbh: null, ...unlike })], ['alone current | g', 'M1 current | a']],
  ['linked by reference', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { mbh: 'M2', restsOn: ['a'] })], ['M1 +M2 current | a, t processed']],
  ['linked by PRK', [ma('a', '2023-10-01'), ta('t', '2023-10-02', other('M2'))], ['M1 +M2 current | a, t processed']],
  ['two of one PRK is no candidate', [ma('a', '2023-10-01'), ma('b', '2023-10-01', other('M2')), ta('t', '2023-10-02', other('M3'))],
    ['M1 current | a | same-substance!', 'M2 current | b | same-substance!', 'M3 current | t | same-substance!, unlinked']],
  ['in use it does not disappear under an agreement that ended', [ma('a', '2023-01-01', until(on('2023-06-01'))), ta('t', '2023-10-02', { mbh: 'M2', restsOn: ['a'] })],
    ['M2 current | t | unlinked', 'a: ended-long-ago']],
];

const whatIsValid: Situation[] = [
  ['of equal moments the stop comes before the start', [ma('a', '2023-10-01'), ma('c', '2023-12-01', { follows: ['a'] }), ma('z', '2023-12-01', { follows: ['a'], ...stops('definitive', '2023-10-01', '2023-12-01') })],
    ['M1 current | c, a superseded, z superseded']],
  ['of equal starts who follows comes last', [ma('b', '2023-10-01'), ma('a', '2023-10-01'), ma('0', '2023-10-01', { follows: ['b', 'a'] })], ['M1 current | 0, a superseded, b superseded']],
  ['a stop that names nothing stops the one with its start', [ma('a', '2023-10-01'), ma('z', '2023-12-01', stops('definitive', '2023-10-01', '2023-12-01'))], ['M1 recently-stopped | a, z stop']],
  ['a stop with nobody\'s start stops every earlier one', [ma('a', '2023-10-01'), ma('z', '2023-12-01', { ...stops('definitive', '2023-11-01', '2023-12-01'), follows: ['z'] })], ['M1 recently-stopped | a, z stop']],
  ['a stop without an end stops at its registration', [ma('a', '2023-09-01'), ma('z', '2023-10-01', stops('definitive', '2023-09-01', null))], ['a: ended-long-ago', 'z: ended-long-ago']],
  ['a stop alone is itself the agreement', [ma('z', '2023-12-01', { ...stops('definitive', '2023-09-01', '2023-12-01'), follows: ['absent'] })], ['M1 recently-stopped | z']],
  ['a stop that ends at its start is a cancellation', [ma('a', '2023-12-01', { start: on('2024-02-01') }), ma('z', '2023-12-02', stops('definitive', '2024-02-01', '2024-02-01'))], ['a: cancelled', 'z: cancelled']],
  ['so is one whose agreement is absent', [ma('z', '2023-12-02', stops('definitive', '2023-11-01', '2023-11-01'))], ['z: cancelled']],
  ['a definitive stop at nobody\'s start, that ends where it starts, stops every earlier one', [ma('a', '2023-10-01'), ma('z', '2023-12-01', stops('definitive', '2023-11-15', '2023-11-15'))], ['M1 recently-stopped | a, z stop']],
  ['a stop that names an agreement of another treatment goes by the start', [ma('a', '2023-10-01'), ma('b', '2023-11-01', other('M2')), ma('z', '2023-12-01', { mbh: 'M2', follows: ['a'], ...stops('definitive', '2023-11-01', '2023-12-01') })],
    ['M1 current | a | contradiction!', 'M2 recently-stopped | b, z stop']],
  ['a cancellation of something absent ends nothing else', [ma('a', '2023-10-01'), ma('z', '2023-12-02', stops('cancelled', '2024-02-01', '2024-02-01'))], ['M1 current | a', 'z: cancelled']],
  ['ended before the other began, it does not replace it', [ma('a', '2023-10-01'), ma('b', '2023-12-01', { start: on('2023-01-01'), end: on('2023-10-01') })], ['M1 current | a, b superseded']],
  ['a new MA ends TAs and use of the former', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { restsOn: ['a'] }), mgb('g', '2023-10-03'), ma('b', '2023-12-01')],
    ['M1 current | b, a superseded, g superseded, t superseded | not-processed']],
  ['a stop-TA with a new TA ends the former TA and earlier use', [ma('a', '2023-10-01'), ta('t', '2023-10-02'), mgb('g', '2023-10-03'), ta('z', '2023-12-01', stops('definitive', '2023-10-02', '2023-12-01')), ta('u', '2023-12-01'), mgb('h', '2023-12-02')],
    ['M1 current | a, g superseded, h use, t superseded, u processed, z superseded']],
  ['a new TA without a stop stands beside', [ma('a', '2023-10-01', { dose: daily(2) }), ta('t', '2023-10-02'), ta('u', '2023-12-01')], ['M1 current | a, t processed, u processed']],
  ['every new TA ends the use stated before it', [ma('a', '2023-10-01'), mgb('g', '2023-10-02'), ta('t', '2023-10-03')], ['M1 current | a, g superseded, t processed']],
  ['a cancelled agreement takes its TAs along', [ma('a', '2023-10-01', { start: on('2024-02-01') }), ta('t', '2023-10-02', { restsOn: ['a'] }), ma('z', '2023-10-03', stops('cancelled', '2024-02-01', '2024-02-01'))], ['a: cancelled', 't: cancelled', 'z: cancelled']],
  ['a temporary stop interrupts, also past its own end', [ma('a', '2022-10-01', until(on('2022-12-01'))), ma('z', '2022-11-01', stops('temporary', '2022-10-01', '2022-11-01'))], ['M1 current interrupted | a, z stop']],
  ['a definitive stop ends the interruption', [ma('a', '2023-01-01'), ma('y', '2023-02-01', stops('temporary', '2023-01-01', '2023-02-01')), ma('z', '2023-12-01', stops('definitive', '2023-01-01', '2023-12-01'))], ['M1 recently-stopped | a, y superseded, z stop']],
  ['a new agreement lifts the interruption', [ma('a', '2023-01-01'), ma('y', '2023-02-01', stops('temporary', '2023-01-01', '2023-02-01')), ma('b', '2023-12-01')], ['M1 current | b, a superseded, y superseded']],
  ['what applies now stays; the nearest step is the line', [ma('a', '2023-10-01'), ma('b', '2023-12-01', { start: on('2024-02-01') }), ma('c', '2023-12-01', { start: on('2024-01-15') }), ta('t', '2023-12-02', { start: on('2024-01-15'), restsOn: ['c'] })],
    ['M1 current | a, b future, c future, t future', 'M1 future | c, b future, t processed']],
];

const whichLine: Situation[] = [
  ['"up to and including" 11:59:59 ends at noon', [ma('a', '2023-10-01', until(T - 1000, true))], ['M1 recently-stopped | a']],
  ['"until" one millisecond after T still applies', [ma('a', '2023-10-01', until(T + 1))], ['M1 current | a']],
  ['ended exactly two months ago', [ma('a', '2023-01-01', until(monthsFrom(T, -2)))], ['M1 recently-stopped | a']],
  ['ended one millisecond earlier', [ma('a', '2023-01-01', until(monthsFrom(T, -2) - 1))], ['a: ended-long-ago']],
  ['begins at T', [ma('a', '2023-10-01', { start: T })], ['M1 current | a']],
  ['begins in exactly three months', [ma('a', '2023-10-01', { start: on('2024-04-01T11:00:00') })], ['M1 future | a']],
  ['begins one millisecond later', [ma('a', '2023-10-01', { start: on('2024-04-01T11:00:00.001') })], ['a: too-far-ahead']],
  ['use alone, stated exactly thirteen months ago', [mgb('g', '2022-12-01T12:00:00')], ['M1 current | g']],
  ['use alone, stated longer ago', [mgb('g', '2022-12-01T11:59:59.999')], ['g: use-too-old']],
  ['use alone that says "not used"', [mgb('g', '2023-12-01', { stop: 'definitive' })], ['g: not-used']],
  ['without MAs the TA leads', [ta('t', '2023-12-01'), mgb('g', '2023-12-02')], ['M1 current | t, g use | unlinked']],
  ['stopped for an adverse reaction stays, however long ago', [ma('a', '2019-01-01'), ma('z', '2019-02-01', { ...stops('definitive', '2019-01-01', '2019-02-01'), reason: '62014003' })], ['M1 recently-stopped | a, z stop | adverse-reaction']],
];

const longAgo = ma('a', '2023-01-01', { end: on('2023-06-01') });

const whatGoesOn: Situation[] = [
  ['a TA registered after the agreement ended, in use', [longAgo, ta('t', '2023-10-02')], ['M1 current | t | contradiction!', 'a: ended-long-ago']],
  ['a TA registered before the end', [longAgo, ta('t', '2023-02-01')], ['a: ended-long-ago', 't: ended-long-ago']],
  ['also when it names the agreement that ended', [longAgo, ta('t', '2023-10-02', { restsOn: ['a'] })], ['M1 current | t | contradiction!', 'a: ended-long-ago']],
  ['use stated after the agreement ended', [longAgo, mgb('g', '2023-10-02')], ['M1 current | g | contradiction!', 'a: ended-long-ago']],
  ['a TA in use before its agreement begins', [ma('a', '2023-12-01', { start: on('2024-02-01') }), ta('t', '2023-10-02')], ['M1 current | t, a future', 'M1 future | a']],
  ['linked, but in use now while the agreement lies ahead', [ma('a', '2023-12-01', { start: on('2024-02-01') }), ta('t', '2023-10-02', { mbh: 'M2', restsOn: ['a'] })], ['M1 future | a | same-substance!', 'M2 current | t | same-substance!, unlinked']],
];

const stopped = [ma('a', '2023-10-01'), ma('z', '2023-12-01', stops('definitive', '2023-10-01', '2023-12-01'))];
const text = (words: string): Partial<PlainBlock> => ({ dose: { text: words, steps: null } });

const flags: Situation[] = [
  ['another amount a day', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { dose: daily(2) })], ['M1 current | a, t processed | dose-differs!']],
  ['the same amount in another rhythm', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { dose: daily(7, { perDays: 7 }) })], ['M1 current | a, t processed']],
  ['one as needed, the other not', [ma('a', '2023-10-01'), mgb('g', '2023-10-02', { dose: daily(1, { asNeeded: true }) })], ['M1 current | a, g use | dose-differs!']],
  ['another unit and another text', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { dose: daily(1, { unit: 'ml' }) })], ['M1 current | a, t processed | dose-differs']],
  ['not to be reckoned, the same words', [ma('a', '2023-10-01', text('Volgens  schema')), ta('t', '2023-10-02', text('Vanaf 2 okt 2023, volgens schema'))], ['M1 current | a, t processed']],
  ['stopped, and another author later says that it is used', [...stopped, mgb('g', '2023-12-02')], ['M1 recently-stopped | a, g use, z stop | contradiction!']],
  ['stopped, and another author said so before', [...stopped, mgb('g', '2023-11-02')], ['M1 recently-stopped | a, g use, z stop']],
  ['stopped, and the same author says so', [...stopped, mgb('g', '2023-12-02', { authorUra: '00000002' })], ['M1 recently-stopped | a, g use, z stop']],
  ['interrupted, and another author later says that it is used', [ma('a', '2023-10-01'), ma('z', '2023-11-01', stops('temporary', '2023-10-01', '2023-11-01')), mgb('g', '2023-12-02')], ['M1 current interrupted | a, g use, z stop | contradiction!']],
  ['the last use says that it is used again', [ma('a', '2023-10-01'), mgb('g', '2023-12-02', { stop: 'definitive' }), mgb('h', '2023-12-03')], ['M1 current | a, g use, h use']],
  ['stopped, and the TA was left running', [...stopped, ta('t', '2023-10-02')], ['M1 recently-stopped | a, t processed, z stop | not-processed']],
  ['another product and another text', [ma('a', '2023-10-01'), ta('t', '2023-10-02', { dose: daily(2), medicine: { text: 'x', prk: '2', gpk: '1', atc: null } })], ['M1 current | a, t processed | dose-differs']],
  ['current, and said not to be used', [ma('a', '2023-10-01'), mgb('g', '2023-12-02', { stop: 'definitive' })], ['M1 current | a, g use | contradiction!']],
  ['a stop of another treatment names what is current', [ma('a', '2023-10-01'), ma('z', '2023-12-01', { mbh: 'M2', follows: ['a'], ...unlike, ...stops('definitive', '2023-10-01', '2023-12-01') })], ['M1 current | a | contradiction!', 'M2 recently-stopped | z']],
  ['a cancellation of another treatment names what lies ahead', [ma('a', '2023-10-01', { start: on('2024-02-01') }), ma('z', '2023-12-01', { mbh: 'M2', follows: ['a'], ...stops('cancelled', '2024-02-01', '2024-02-01') })], ['M1 future | a | contradiction!', 'z: cancelled']],
  ['a temporary stop of another treatment says nothing of it', [ma('a', '2023-10-01'), ma('z', '2022-12-01', { mbh: 'M2', follows: ['a'], ...unlike, ...until(on('2022-12-02')), stop: 'temporary' })], ['M1 current | a', 'M2 current interrupted | z']],
  ['a duplicate bears a stop that the block does not', [ma('a', '2023-10-01'), ma('a', '2023-10-01', { ...elsewhere, isCopy: true, ...stops('definitive', '2023-10-01', '2023-12-01') })], ['M1 current | a | contradiction!', 'a: duplicate']],
  ['only another system knows the stop, of an MBH of its own', [ma('1', '2023-10-01', { ...local, ...unlike, mbhIsLocal: true }), ma('1', '2023-10-01', { ...local, ...unlike, ...elsewhere, mbhIsLocal: true }), ma('2', '2023-12-01', { ...local, ...elsewhere, mbhIsLocal: true, follows: ['|1'], ...stops('definitive', '2023-10-01', '2023-12-01') })],
    ['M1 current | 1 | contradiction!', 'M1 recently-stopped | 2', '1: duplicate']],
  ['the same product was stopped in another treatment', [...stopped, ma('b', '2023-11-01', other('M2'))], ['M1 recently-stopped | a, z stop', 'M2 current | b | contradiction!']],
  ['the same product was stopped in another treatment, and begun anew', [...stopped, ma('b', '2023-12-01', other('M2'))], ['M1 recently-stopped | a, z stop', 'M2 current | b']],
  ['the same product was stopped in another treatment, and a pause was sent after that', [ma('a', '2023-10-01'), ma('y', '2023-12-01', stops('definitive', '2023-10-01', '2023-12-01')), ma('z', '2023-12-02', stops('temporary', '2023-10-01', '2023-11-15')), ma('b', '2023-11-01', other('M2'))],
    ['M1 recently-stopped | a, y superseded, z stop', 'M2 current | b | contradiction!']],
  ['the same product was not tolerated, by what is used alone', [mgb('g', '2023-12-01', { stop: 'definitive', reason: '62014003' }), ma('b', '2023-11-01', other('M2'))], ['M1 recently-stopped | g | adverse-reaction', 'M2 current | b | contradiction!']],
  ['the same product, interrupted here', [...stopped, ma('b', '2023-10-01', other('M2')), ma('y', '2023-10-02', { mbh: 'M2', follows: ['b'], ...stops('temporary', '2023-10-01', '2023-10-02') })], ['M1 recently-stopped | a, z stop', 'M2 current interrupted | b, y stop']],
  ['the same product, that ended by itself', [ma('a', '2023-10-01', until(on('2023-12-01'))), ma('b', '2023-09-01', other('M2'))], ['M1 recently-stopped | a', 'M2 current | b']],
  ['another product of one name was stopped', [...stopped, ma('b', '2023-11-01', { mbh: 'M2', medicine: { text: 'OXAZEPAM 10MG', prk: '2', gpk: '1', atc: null } })], ['M1 recently-stopped | a, z stop', 'M2 current | b']],
  ['one name, and one of the two has no PRK', [...stopped, ma('b', '2023-11-01', { mbh: 'M2', medicine: { text: ' Oxazepam  10mg', prk: null, gpk: null, atc: null } })], ['M1 recently-stopped | a, z stop', 'M2 current | b | contradiction!']],
  ['the agreement that the pharmacy names was ended', [...stopped, ta('t', '2023-12-03', { mbh: 'M2', restsOn: ['a'] })], ['M1 recently-stopped | a, z stop', 'M2 current | t | contradiction!, unlinked']],
  ['the agreement that the pharmacy names was called off', [ma('a', '2023-10-01'), ma('z', '2023-10-02', { follows: ['a'], ...stops('definitive', '2023-10-01', '2023-10-01') }), ta('t', '2023-12-03', { mbh: 'M2', restsOn: ['a'] })],
    ['M2 current | t | contradiction!, unlinked', 'a: cancelled', 'z: cancelled']],
  ['the pharmacy names a stop that ended several', [ma('a', '2023-10-01'), ma('b', '2023-10-01', { ...unlike, start: on('2024-02-01') }), ma('y', '2023-10-02', { follows: ['a'], ...stops('definitive', '2023-10-01', '2023-12-01') }), ma('z', '2023-10-03', { follows: ['a', 'b'], ...stops('temporary', '2024-02-01', '2024-02-02') }), ta('t', '2023-12-03', { mbh: 'M2', restsOn: ['z'] })],
    ['M1 future | b, z stop', 'M1 recently-stopped | a, b future, y superseded, z stop', 'M2 current | t | contradiction!, unlinked']],
  ['the agreement that the pharmacy names is interrupted past its own end, and its stop lies ahead', [ma('a', '2023-10-01', until(on('2023-12-01'))), ma('y', '2023-11-01', { follows: ['a'], ...stops('temporary', '2023-10-01', '2023-11-01') }), ma('z', '2023-11-02', { follows: ['a'], ...stops('definitive', '2023-10-01', '2024-02-01') }), ma('b', '2023-12-10', { ...until(on('2023-12-15')), ...unlike }), ta('t', '2023-12-20', { mbh: 'M2', restsOn: ['a'] })],
    ['M1 recently-stopped | b, a superseded, y superseded, z superseded', 'M2 current | t | unlinked']],
  ['the agreement that the pharmacy names ended by itself', [ma('a', '2023-10-01', until(on('2023-12-01'))), ta('t', '2023-12-03', { mbh: 'M2', restsOn: ['a'] })], ['M1 recently-stopped | a', 'M2 current | t | unlinked']],
  ['the pharmacy names none, and what was stopped is the same product', [...stopped, ta('t', '2023-12-03', other('M2'))], ['M1 recently-stopped | a, z stop', 'M2 current | t | contradiction!, unlinked']],
  ['the pharmacy names none, and what was stopped is another product', [...stopped, ta('t', '2023-12-03', { mbh: 'M2', medicine: product('2', null) })], ['M1 recently-stopped | a, z stop', 'M2 current | t | unlinked']],
  ['the pharmacy names none, and the same product ended by itself', [ma('a', '2023-10-01', until(on('2023-12-01'))), ta('t', '2023-12-03', other('M2'))], ['M1 recently-stopped | a', 'M2 current | t | unlinked']],
  ['no GPK on one: one PRK', [ma('a', '2023-10-01'), mgb('g', '2023-10-01', { mbh: 'M2', medicine: { text: 'x', prk: '1', gpk: null, atc: null } })], ['M1 current | a | same-substance!', 'M2 current | g | same-substance!']],
  ['no code on one: one name does not tell', [ma('a', '2023-10-01'), ma('b', '2023-10-01', { mbh: 'M2', medicine: { text: 'OXAZEPAM 10MG', prk: null, gpk: null, atc: null } })], ['M1 current | a', 'M2 current | b']],
  ['periods that do not overlap', [ma('a', '2023-10-01', until(on('2024-02-01'))), ma('b', '2023-10-01', { mbh: 'M2', start: on('2024-02-01') })], ['M1 current | a', 'M2 future | b']],
  ['a source failed', [ma('a', '2023-10-01'), ma('b', '2023-10-01', { mbh: 'M2', medicine: { text: 'Priadel', prk: null, gpk: null, atc: null } })], ['M1 current | a | source-missing', 'M2 current | b | source-missing!'], ['ais']],
];

describe.each([
  ['which blocks count', whichBlocksCount], ['which treatment', whichTreatment], ['what is valid', whatIsValid], ['which line', whichLine], ['what goes on', whatGoesOn], ['flags', flags],
])('%s', (_section, situations) => {
  it.each(situations)('%s', (_sentence, blocks, expected, failedSources = []) => {
    expect(shown(blocks, failedSources)).toEqual(expected);
    expect(shown(blocks.toReversed(), failedSources)).toEqual(expected);
  });
});

it.each([
  ['31 January and one month, in a leap year', '2024-01-31T12:00:00+01:00', 1, '2024-02-29T12:00:00+01:00'],
  ['into summer time', '2024-01-01T12:00:00+01:00', 3, '2024-04-01T12:00:00+02:00'],
  ['into the hour that is skipped', '2024-01-31T02:30:00+01:00', 2, '2024-03-31T03:30:00+02:00'],
  ['back over the year', '2024-01-01T12:00:00+01:00', -13, '2022-12-01T12:00:00+01:00'],
])('counts calendar months in Amsterdam: %s', (_situation, from, months, expected) => {
  expect(monthsFrom(Date.parse(from), months)).toBe(Date.parse(expected));
});
