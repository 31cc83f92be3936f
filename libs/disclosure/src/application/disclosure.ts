import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { deny, isSameEpoch, type CategoryPermission, type Decision, type Epoch } from '#libs/consent';
import { CLOCK, GatewayError, type Clock } from '#libs/kernel';
import type { Inquiry, Permitted, ReleaseSteps } from './inquiry.js';
import { mint, type Released, type Rendered } from '../domain/released.js';
import { ACCESS_FACTS, type AccessFactsReader } from './access-facts.port.js';
import { accountOf } from './account.js';
import { KeepsChanging } from './keeps-changing.js';
import { Look } from './look.js';
import { refusal } from './refusal.js';

/** How often a release is decided anew because the client changed their mind meanwhile. */
const maxDecisions = 4;

/** What may leave, as long as the client's epoch is this one. */
export interface Answer {
  readonly released: Released<Rendered>;
  readonly epoch: Epoch;
}

interface Judged {
  readonly look: Look;
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

  async release<Fetched>(asked: Inquiry | Look, steps: ReleaseSteps<Fetched>): Promise<Released<Rendered>> {
    return (await this.answer(asked, steps)).released;
  }

  /** For an answer that waits for others: its epoch is asked for once more before they leave together. */
  async answer<Fetched>(asked: Inquiry | Look, steps: ReleaseSteps<Fetched>): Promise<Answer> {
    const inquiry = inquiryIn(asked);
    return this.accountedFor(inquiry, async () => this.decideAndRelease(asked instanceof Look ? asked : await this.readFacts(inquiry), steps));
  }

  /** For a list that stops when it is full: what may be shown, before anything of it is fetched. Nothing leaves by it. */
  look(inquiry: Inquiry): Promise<Look> {
    return this.accountedFor(inquiry, () => this.readFacts(inquiry));
  }

  private async decideAndRelease<Fetched>(look: Look, steps: ReleaseSteps<Fetched>): Promise<Answer> {
    let judged = await this.judge(look, steps);
    const fetched = await steps.fetch(judged.permission, look.permits);
    await othersTakeTheirTurn();
    for (let round = 0; round < maxDecisions; round += 1) {
      const rendered = await this.renderOrRefuse(steps, fetched, decideParts(judged, steps.parts(fetched)), judged);
      const { epoch } = judged.look;
      if (isSameEpoch(await this.factsReader.epochOf(look.inquiry.client), epoch)) return { released: mint(rendered), epoch };
      judged = await this.judge(await this.readFacts(look.inquiry), steps);
    }
    throw new KeepsChanging();
  }

  /** For a change to what is there already: refuses as a read would, audited; the change that follows is a deed of its own. */
  async permit<Fetched>(inquiry: Inquiry, steps: ReleaseSteps<Fetched>): Promise<{ readonly fetched: Fetched; readonly permitted: Permitted }> {
    const judged = await this.judge(await this.readFacts(inquiry), steps);
    const fetched = await steps.fetch(judged.permission, judged.look.permits);
    const permitted = decideParts(judged, steps.parts(fetched));
    await this.refuseWhatIsHidden(permitted, judged);
    return { fetched, permitted };
  }

  private async readFacts(inquiry: Inquiry): Promise<Look> {
    const at = this.clock.now();
    return new Look(inquiry, at, await this.factsReader.read(inquiry.client, inquiry.requester, at));
  }

  /** The category-level decision; refuses, audited, when neither the category nor anything known is permitted. */
  private async judge<Fetched>(look: Look, { holders, known = [] }: ReleaseSteps<Fetched>): Promise<Judged> {
    const permission = look.category();
    const decisions = [...holders.map(permission.best), ...known.map(look.decide)];
    if (!decisions.some(isPermit)) await this.refuse(look, decisions[0] ?? deny('nothing-permits-this'));
    return { look, permission };
  }

  private async renderOrRefuse<Fetched>(steps: ReleaseSteps<Fetched>, fetched: Fetched, permitted: Permitted, judged: Judged): Promise<Rendered> {
    await this.refuseWhatIsHidden(permitted, judged);
    const { inquiry, request, epoch } = judged.look;
    const detail = steps.account(fetched, permitted);
    await othersTakeTheirTurn();
    const rendered = steps.render(fetched, permitted);
    const decision = [...permitted.decisions.values()].find(isPermit) ?? bestOf(permitted, steps);
    await this.audit.append(accountOf({ inquiry, at: request.at, outcome: 'released', decision, epoch, detail }));
    return rendered;
  }

  private async refuseWhatIsHidden({ decisions }: Permitted, { look }: Judged): Promise<void> {
    const [first] = decisions.values();
    const isHidden = look.inquiry.shape === 'instance' && ![...decisions.values()].some(isPermit);
    if (isHidden) await this.refuse(look, first ?? deny('nothing-permits-this'));
  }

  /** Nothing leaves either way; when the log itself is away, the error that is on its way says enough. */
  private async accountedFor<Result>(inquiry: Inquiry, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const entry = accountOf({ inquiry, at: this.clock.now(), outcome: 'failed', decision: null, epoch: null });
      if (!(error instanceof GatewayError)) await this.audit.append(entry).catch(() => undefined);
      throw error;
    }
  }

  private async refuse({ inquiry, request, epoch }: Look, decision: Decision): Promise<never> {
    await this.audit.append(accountOf({ inquiry, at: request.at, outcome: 'refused', decision, epoch }));
    throw refusal(inquiry.shape);
  }
}

/** Reading, reckoning and writing thousands of records would otherwise hold every other request up at one stretch. */
const othersTakeTheirTurn = (): Promise<void> => setImmediate();

export const inquiryIn = (asked: Inquiry | Look): Inquiry => (asked instanceof Look ? asked.inquiry : asked);

function decideParts({ look, permission }: Judged, parts: ReturnType<ReleaseSteps<unknown>['parts']>): Permitted {
  const decisions = new Map(parts.map(({ key, item }) => [key, look.decide(item)]));
  return { request: look.request, permission, decisions, isPermitted: (key) => decisions.get(key)?.effect === 'permit' };
}

const isPermit = ({ effect }: Decision): boolean => effect === 'permit';

const bestOf = <Fetched>({ permission }: Permitted, { holders }: ReleaseSteps<Fetched>): Decision =>
  holders.map(permission.best).find(isPermit) ?? deny('nothing-permits-this');
