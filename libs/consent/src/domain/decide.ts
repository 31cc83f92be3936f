import { sensitivities, type SensitivityLabels, type Ura } from '#libs/kernel';
import { deny, type AccessFacts, type AccessRequest, type Decision, type Item, type Rule } from './access.js';
import { clientChoiceIsFollowed } from './rules/client-choice-is-followed.rule.js';
import { clientReadsWhatIsTheirs } from './rules/client-reads-what-is-theirs.rule.js';
import { directedToAKnownCareProvider } from './rules/directed-to-a-known-care-provider.rule.js';
import { emergencyMustBeDeclared } from './rules/emergency-must-be-declared.rule.js';
import { holderChoseWhoReadsThisPart } from './rules/holder-chose-who-reads-this-part.rule.js';
import { papersOfTheClientAlone } from './rules/papers-of-the-client-alone.rule.js';
import { purposeMustBeStated } from './rules/purpose-must-be-stated.rule.js';
import { senderReadsTheHandoverTheySent } from './rules/sender-reads-the-handover-they-sent.rule.js';

/** Recorded with every release, so that what was shown can be reconstructed. */
export const decisionRulesVersion = 'decision/1';

/** The policy's table of contents, in the order in which it is read: the first rule that speaks decides. */
const rules: readonly Rule[] = [
  papersOfTheClientAlone,
  clientReadsWhatIsTheirs,
  purposeMustBeStated,
  emergencyMustBeDeclared,
  senderReadsTheHandoverTheySent,
  holderChoseWhoReadsThisPart,
  clientChoiceIsFollowed,
  directedToAKnownCareProvider,
];

/** Silence is a deny. */
export function decide(request: AccessRequest, item: Item, facts: AccessFacts): Decision {
  for (const rule of rules) {
    const decision = rule(request, item, facts);
    if (decision) return decision;
  }
  return deny('nothing-permits-this');
}

/** Every way an item of a category can be labelled, as far as a decision can tell them apart. */
const everyLabelling: readonly SensitivityLabels[] = ['unknown', [], ...sensitivities.map((label) => [label])];

/** What may be asked for at all, from the consents alone: the same whether or not anything exists. */
export interface CategoryPermission {
  /** The best decision any item of this holder could get: what the audit says when nothing is there. */
  readonly best: (holder: Ura | null) => Decision;
  readonly mayAsk: (holder: Ura | null) => boolean;
  /** Some item of these holders would be kept back. */
  readonly withholdsFrom: (holders: readonly (Ura | null)[]) => boolean;
}

export function decideCategory(request: AccessRequest, about: Pick<Item, 'category'>, facts: AccessFacts): CategoryPermission {
  const decisions = (holder: Ura | null) => everyLabelling.map((labels) => decide(request, { ...about, labels, holder }, facts));
  const best = (holder: Ura | null): Decision => {
    const all = decisions(holder);
    return all.find(({ effect }) => effect === 'permit') ?? all[0] ?? deny('nothing-permits-this');
  };
  return {
    best,
    mayAsk: (holder) => best(holder).effect === 'permit',
    withholdsFrom: (holders) => holders.some((holder) => decisions(holder).some(({ effect }) => effect === 'deny')),
  };
}
