import { usualLimits, type Limits } from '../http/limits.js';
import { Asker } from './asking.js';
import { elementsAreThere, everyBlockIsReadable, identifiersStay, isAboutTheClient, saysWhatStandsBeside } from './checks/content.check.js';
import { whatIsReferredToComesAlong } from './checks/includes.check.js';
import { pagesToTheEnd } from './checks/paging.check.js';
import { categoriesAnswer, isSearchedByPost, strangerIsNobody, unknownParameterIsHarmless } from './checks/search.check.js';
import { answersInTime, isNotTooLarge, isReachable, speaksFhir } from './checks/server.check.js';
import type { Facts, Target } from './facts.js';
import type { Finding } from './finding.js';
import { gatherFacts } from './gather-facts.js';

export type CertificationRequest = Omit<Target, 'limits'> & { readonly limits?: Limits };

export interface Certification {
  readonly isReachable: boolean;
  readonly findings: readonly Finding[];
}

/** In the order in which a vendor best mends them. */
const checksOfFacts: readonly ((facts: Facts) => Finding)[] = [
  speaksFhir, isSearchedByPost, categoriesAnswer, pagesToTheEnd, isAboutTheClient, whatIsReferredToComesAlong, everyBlockIsReadable, elementsAreThere, identifiersStay,
  strangerIsNobody, unknownParameterIsHarmless, answersInTime, isNotTooLarge, saysWhatStandsBeside,
];

export const findingsOf = (facts: Facts): readonly Finding[] => [isReachable(facts.metadata), ...checksOfFacts.map((check) => check(facts))];

/** Asks a server as the region would, and says what a vendor must mend before the region can be connected to it. */
export async function certify(request: CertificationRequest): Promise<Certification> {
  const target: Target = { ...request, baseUrl: request.baseUrl.replace(/\/+$/, ''), limits: request.limits ?? usualLimits };
  const asker = new Asker(target);
  try {
    const metadata = await asker.metadata();
    if (metadata.status === null && !metadata.isLate) return { isReachable: false, findings: [isReachable(metadata)] };
    return { isReachable: true, findings: findingsOf(await gatherFacts(target, metadata, asker)).map((finding) => withoutBsn(finding, target.bsn)) };
  } finally {
    await asker.close();
  }
}

/** An id or a code of a vendor may hold what must not be shown. */
const withoutBsn = (finding: Finding, bsn: string): Finding => JSON.parse(JSON.stringify(finding).replaceAll(bsn, '[bsn]')) as Finding;
