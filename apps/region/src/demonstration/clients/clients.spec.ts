import { reconcile, readAnswer } from '#libs/medication-overview';
import { aDay, clients } from '../fixtures/reading.js';
import { simulators } from './record.js';

const uras = { 'ggz-epd': '00000001', his: '00000002', ais: '00000003' };

function overviewOf(key: string) {
  const { bsn, bundles } = clients.find((client) => client.key === key)!;
  const blocks = simulators.flatMap((kind) => readAnswer([structuredClone(bundles[kind]) as object as { [name: string]: unknown }], { id: kind, ura: uras[kind], kind, fhir: 'R4' }, bsn)?.blocks ?? []);
  return reconcile(blocks, aDay.getTime());
}

/** What a huisarts reads who may see everything. */
const lines = (key: string): string[] => overviewOf(key).lines.map(({ category, interrupted, treatment }) => `${category}${interrupted ? ', interrupted' : ''}: ${treatment?.replace(`MBH_demo_${key}_`, '')}`);

describe('the overview of a made-up client', () => {
  it.each([
    ['erik', ['current: lithium', 'current: metoprolol', 'current: quetiapine', 'current: salbutamol', 'recently-stopped: citalopram', 'future: lamotrigine']],
    ['elly', ['current: clozapine', 'current: macrogol', 'current: metformine', 'current: paracetamol', 'current, interrupted: simvastatine']],
    ['samira', ['current: anticonceptie', 'current: paliperidon', 'current: promethazine', 'recently-stopped: biperideen', 'future: paliperidon']],
    ['ruud', ['current: methadon', 'current: mirtazapine', 'current: temazepam']],
  ])('shows of %s what their line tells', (key, expected) => {
    expect(lines(key)).toEqual(expected);
  });

  it('leaves out only what ended long ago or never began', () => {
    expect(clients.map(({ key }) => [key, overviewOf(key).notShown.map(({ reason }) => reason)])).toEqual([
      ['erik', []],
      ['elly', []],
      ['samira', ['ended-long-ago', 'ended-long-ago']],
      ['ruud', ['cancelled', 'cancelled']],
    ]);
  });
});
