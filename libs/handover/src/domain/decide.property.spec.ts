import fc from 'fast-check';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import type { Handover, HandoverCommand } from './handover.js';
import { standingOf } from './standing.js';
import { crisisService, factNoord, factZuid, noon, practice } from './testing/builders.js';

const by = fc.constantFrom(factNoord, factZuid, practice, crisisService);
const command: fc.Arbitrary<HandoverCommand> = fc.oneof(
  fc.record({ kind: fc.constantFrom('accept' as const, 'reject' as const, 'cancel' as const), by }),
  fc.record({ kind: fc.constant('publish' as const), by, sender: fc.constantFrom(factNoord, factZuid), receiver: fc.constantFrom(practice, factZuid), clientInformed: fc.boolean() }),
);

function afterAll(commands: readonly HandoverCommand[]): Handover[] {
  const seen: Handover[] = [];
  let handover: Handover | null = null;
  for (const one of commands) {
    const decided = decide(one, handover, noon);
    if ('refused' in decided) continue;
    for (const fact of decided.facts) seen.push((handover = evolve(handover, fact)));
  }
  return seen;
}

describe('any sequence of commands by anyone', () => {
  it('leaves exactly one team responsible: the one that sent it', () => {
    fc.assert(fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const seen = afterAll(commands);
      for (const handover of seen) expect(standingOf(handover).responsibleTeam).toBe(seen[0]?.sender.team);
    }), { numRuns: 3_000 });
  });

  it('never changes who sent it to whom, and counts its facts', () => {
    fc.assert(fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const seen = afterAll(commands);
      expect(seen.map(({ version }) => version)).toEqual(seen.map((_, index) => index + 1));
      for (const { sender, receiver } of seen) expect([sender, receiver]).toEqual([seen[0]?.sender, seen[0]?.receiver]);
    }), { numRuns: 3_000 });
  });

  it('waits for somebody for as long as it has not ended', () => {
    fc.assert(fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      for (const handover of afterAll(commands)) expect(standingOf(handover).waitingFor !== null).toBe(['requested', 'accepted'].includes(handover.status));
    }), { numRuns: 3_000 });
  });
});
