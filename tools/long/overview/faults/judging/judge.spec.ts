import type { MadeBlock } from '../client/made-block.js';
import type { MadeSource, World } from '../client/world.js';
import { misdeedNamed } from '../misdeeds/catalogue.js';
import { judge, type Answered } from './judge.js';

const block: MadeBlock = {
  kind: 'MA', id: 'MA_1', treatment: 'MBH_1', medicine: { text: 'LITHIUM', prk: '1', isCritical: true }, source: 'epd',
  registeredAt: '', start: '', stop: null, follows: null, restsOn: null, isCopy: false,
};
const nothing = { MA: [], TA: [], MGB: [] };
const source = (id: MadeSource['id'], change: Partial<MadeSource> = {}): MadeSource => ({ id, pageSize: 1, linking: 'a page number', misdeeds: [], blocks: nothing, allergies: { known: [], misdeed: null }, ...change });
const doing = (name: string): MadeSource['misdeeds'] => [{ misdeed: misdeedNamed(name), kind: 'MA', page: 0 }];

const aWorld = (his: Partial<MadeSource> = {}): World => ({
  client: { bsn: '100000000', blocks: [block] },
  sources: [source('epd', { blocks: { ...nothing, MA: [block] } }), source('his', his), source('ais')],
});

const told = (id: string, reason: string | null = null): Answered['sources'][number] => ({ id, state: reason ? 'failed' : 'answered', reason });
const aLine = (level: string | null): Answered['lines'][number] => ({
  medicine: { text: 'LITHIUM' }, blocks: [{ id: 'MA_1', sourceUra: '00000001' }], flags: level ? [{ flag: 'source-missing', level }] : [],
});
const anAnswer = (change: Partial<Answered> = {}): Answered => ({ complete: true, sources: [told('epd'), told('his'), told('ais')], lines: [aLine(null)], notShown: [], allergies: { state: 'unknown-here', items: [] }, ...change });
const withoutHis = (change: Partial<Answered> = {}): Answered => anAnswer({ complete: false, sources: [told('epd'), told('his', 'down'), told('ais')], lines: [aLine('look-now')], ...change });

const broken = { misdeeds: doing('status 500') };

it.each<[string, World, Answered]>([
  ['every source answers, every block is on a line', aWorld(), anAnswer()],
  ['a block that is not shown has its reason', aWorld(), anAnswer({ lines: [], notShown: [{ id: 'MA_1', sourceUra: '00000001' }] })],
  ['a block that lost its identifier is named by its type and id', aWorld(), anAnswer({ lines: [], notShown: [{ id: 'MedicationRequest/MA_1', sourceUra: '00000001' }] })],
  ['a source that fails is said to have failed', aWorld(broken), withoutHis()],
  ['a source that nobody can reach is down', aWorld({ misdeeds: null }), withoutHis()],
  ['a source that has trouble with its allergies only, answers', aWorld({ allergies: { known: ['PINDA'], misdeed: misdeedNamed('status 500') } }), anAnswer()],
  ['a source that is odd, but hides nothing, answers', aWorld({ misdeeds: doing('other things come along') }), anAnswer()],
])('%s: nothing to say about it', (_situation, world, answered) => {
  expect(judge(world, answered, [])).toEqual([]);
});

it.each<[string, World, Answered, string[], RegExp]>([
  ['a failing source counts as answered', aWorld(broken), anAnswer(), [], /counts as answered: status 500/],
  ['for the wrong reason', aWorld(broken), withoutHis({ sources: [told('epd'), told('his', 'other-person'), told('ais')] }), [], /wrong reason/],
  ['a good source counts as failed', aWorld(), withoutHis(), [], /without cause/],
  ['a source is not named', aWorld(), anAnswer({ sources: [told('epd'), told('ais')] }), [], /his is named 0 times/],
  ['a block is nowhere', aWorld(), anAnswer({ lines: [] }), [], /1 blocks are nowhere/],
  ['a block appears from nowhere', aWorld(), anAnswer({ notShown: [{ id: 'MA_2', sourceUra: '00000002' }] }), [], /nobody sent: MA_2/],
  ['a failed source has blocks', aWorld(broken), withoutHis({ notShown: [{ id: 'MA_2', sourceUra: '00000002' }] }), [], /a failed source has blocks/],
  ['it is called complete', aWorld(broken), withoutHis({ complete: true }), [], /says that it is complete/],
  ['a line is silent about it', aWorld(broken), withoutHis({ lines: [aLine(null)] }), [], /a source is missing: LITHIUM/],
  ['of lithium it is told in passing only', aWorld(broken), withoutHis({ lines: [aLine('info')] }), [], /a source is missing: LITHIUM/],
  ['a source is called missing that is not', aWorld(), anAnswer({ lines: [aLine('look-now')] }), [], /a source is missing: LITHIUM/],
  ['an allergy is nowhere', aWorld({ allergies: { known: ['PINDA'], misdeed: null } }), anAnswer(), [], /an allergy is nowhere: PINDA/],
  ['no allergies are known where nobody could ask', aWorld({ allergies: { known: [], misdeed: misdeedNamed('status 500') } }), anAnswer({ allergies: { state: 'none-known', items: [] } }), [], /no allergies are known, it says/],
  ['the allergies are of another person', aWorld({ allergies: { known: [], misdeed: misdeedNamed('another patient instead') } }), anAnswer(), [], /counts as answered/],
  ['another person is on the page', aWorld(), anAnswer(), ['Piet VREEMDELING'], /another person/],
  ['the BSN of another person is in the log', aWorld(), anAnswer(), ['999999990'], /another person/],
])('%s: it is seen', (_situation, world, answered, texts, violation) => {
  expect(judge(world, answered, texts)).toEqual([expect.stringMatching(violation)]);
});
