import type { Mutant as Edits } from '../../plant.js';
import type { ViolationKind } from '../judging/violation.js';

export interface Mutant extends Edits {
  /** What it must be caught by. */
  readonly shows: ViolationKind;
  /** Only in what sources send. */
  readonly isInSources?: boolean;
}

/** Faults that the harness must see before its silence means anything. */
export const mutants: readonly Mutant[] = [
  {
    name: 'a-500-without-outcome',
    shows: 'fault',
    edits: [
      { file: 'fhir/src/json/parse-fhir-json.js', from: `throw new GatewayError('invalid', 'the body is not valid JSON', {`, to: `throw Object.assign(new Error('not valid JSON'), {` },
      { file: 'fhir/src/http/outcome.filter.js', from: 'void reply.status(', to: `if (answer.isFault) return void reply.status(500).type('text/plain').send('Internal Server Error');\n        void reply.status(` },
    ],
  },
  {
    name: 'a-half-stored-request',
    shows: 'stored',
    edits: [{ file: '../apps/consent/src/application/record-consent.handler.js', from: 'if (!mayRecord(requester, provision)) {', to: 'await this.registry.register(bsn, requester.system);\n        if (!mayRecord(requester, provision)) {' }],
  },
  {
    name: 'a-hostile-record-breaks-the-overview',
    shows: 'fault',
    isInSources: true,
    edits: [{ file: 'source-adapters/src/asking/asked-source.js', from: 'return failed(this.source, reason);', to: 'throw error;' }],
  },
];
