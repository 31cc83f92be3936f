import { aContraIndication } from '../../testing/alongside.js';
import { contraIndication } from './contra-indication.mapper.js';

it.each<[string, object, unknown]>([
  ['that is active', {}, { kind: 'contra-indication', text: 'Zwangerschap', saysNone: false }],
  ['that is over', { status: 'inactive' }, { kind: 'contra-indication', text: 'Zwangerschap (niet meer actief)', saysNone: false }],
  ['recorded by mistake', { status: 'entered-in-error' }, null],
])('a contra-indication %s', (_situation, change, expected) => {
  expect(contraIndication(aContraIndication({ ...change }))).toEqual(expected);
});
