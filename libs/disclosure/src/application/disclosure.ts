import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { decide, decideCategory, deny, type AccessFacts, type AccessRequest, type CategoryPermission, type Decision } from '#libs/consent';
import { CLOCK, GatewayError, type Clock } from '#libs/kernel';
import type { Inquiry, Permitted, ReleaseSteps } from './inquiry.js';
import { mint, type Released, type Rendered } from '../domain/released.js';
import { ACCESS_FACTS, type AccessFactsReader } from './access-facts.port.js';
import { accountOf } from './account.js';
import { refusal } from './refusal.js';

/** How often a release is decided anew because the client changed their mind meanwhile. */
const maxDecisions = 4;

interface Judged {
  readonly request: AccessRequest;
  readonly facts: AccessFacts;
  readonly permission: CategoryPermission;
}

/**
 * The one way out, in this order: facts, category-level decision, fetch, decision per part, redaction,
 * durable audit, the epoch once more, release. An error anywhere releases nothing.
 */
@Injectable()
export class Disclosure {
  constructor(
    @Inject(ACCESS_FACTS) private readonly factsReader: AccessFactsReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async release<Fetched>(inquiry: Inquiry, steps: ReleaseSteps<Fetched>): Promise<Released<Rendered>> {
    try {
      return await this.decideAndRelease(inquiry, steps);
    } catch (error) {
      if (!(error instanceof GatewayError)) await this.accountForFailure(inquiry);
      throw error;
    }
  }

  private async decideAndRelease<Fetched>(inquiry: Inquiry, steps: ReleaseSteps<Fetched>): Promise<Released<Rendered>> {
    let judged = await this.judge(inquiry, steps);
    const fetched = await steps.fetch(judged.permission);
    for (let round = 0; round < maxDecisions; round += 1) {
      const permitted = decideParts(judged, steps.parts(fetched));
      const rendered = await this.renderOrRefuse(inquiry, steps, fetched, permitted, judged);
      if ((await this.factsReader.epochOf(inquiry.client)) === judged.facts.epoch) return mint(rendered);
      judged = await this.judge(inquiry, steps);
    }
    throw new GatewayError('unavailable', 'the consents of this person are changing now; try again shortly');
  }

  /** For a change to what is there already: refuses as a read would, audited; the change that follows is a deed of its own. */
  async permit<Fetched>(inquiry: Inquiry, steps: ReleaseSteps<Fetched>): Promise<{ readonly fetched: Fetched; readonly permitted: Permitted }> {
    const judged = await this.judge(inquiry, steps);
    const fetched = await steps.fetch(judged.permission);
    const permitted = decideParts(judged, steps.parts(fetched));
    await this.refuseWhatIsHidden(inquiry, permitted, judged);
    return { fetched, permitted };
  }

  /** Facts and the category-level decision; refuses, audited, when nothing at all is permitted. */
  private async judge<Fetched>(inquiry: Inquiry, steps: ReleaseSteps<Fetched>): Promise<Judged> {
    const at = this.clock.now();
    const request = { requester: inquiry.requester, client: inquiry.client, at };
    const facts = await this.factsReader.read(inquiry.client, inquiry.requester, at);
    const about = { category: inquiry.category, ...(steps.directed ? { directed: steps.directed } : {}) };
    const permission = decideCategory(request, about, facts);
    if (!steps.holders.some(permission.mayAsk)) await this.refuse(inquiry, at, permission.best(steps.holders[0] ?? null), facts.epoch);
    return { request, facts, permission };
  }

  private async renderOrRefuse<Fetched>(inquiry: Inquiry, steps: ReleaseSteps<Fetched>, fetched: Fetched, permitted: Permitted, judged: Judged): Promise<Rendered> {
    await this.refuseWhatIsHidden(inquiry, permitted, judged);
    const { request, facts } = judged;
    const rendered = steps.render(fetched, permitted);
    const decision = [...permitted.decisions.values()].find(({ effect }) => effect === 'permit') ?? bestOf(permitted, steps);
    await this.audit.append(accountOf({ inquiry, at: request.at, outcome: 'released', decision, epoch: facts.epoch, detail: steps.account(fetched, permitted) }));
    return rendered;
  }

  private async refuseWhatIsHidden(inquiry: Inquiry, { decisions }: Permitted, { request, facts }: Judged): Promise<void> {
    const [first] = decisions.values();
    const isHidden = inquiry.shape === 'instance' && ![...decisions.values()].some(({ effect }) => effect === 'permit');
    if (isHidden) await this.refuse(inquiry, request.at, first ?? deny('nothing-permits-this'), facts.epoch);
  }

  /** Nothing leaves either way; when the log itself is away, the error that is on its way says enough. */
  private async accountForFailure(inquiry: Inquiry): Promise<void> {
    const entry = accountOf({ inquiry, at: this.clock.now(), outcome: 'failed', decision: null, epoch: null });
    await this.audit.append(entry).catch(() => undefined);
  }

  private async refuse(inquiry: Inquiry, at: Date, decision: Decision, epoch: number): Promise<never> {
    await this.audit.append(accountOf({ inquiry, at, outcome: 'refused', decision, epoch }));
    throw refusal(inquiry.shape);
  }
}

function decideParts({ request, facts, permission }: Judged, parts: ReturnType<ReleaseSteps<unknown>['parts']>): Permitted {
  const decisions = new Map(parts.map(({ key, item }) => [key, decide(request, item, facts)]));
  return { request, permission, decisions, isPermitted: (key) => decisions.get(key)?.effect === 'permit' };
}

const bestOf = <Fetched>({ permission }: Permitted, { holders }: ReleaseSteps<Fetched>): Decision =>
  holders.map(permission.best).find(({ effect }) => effect === 'permit') ?? deny('nothing-permits-this');
