import type { BlockKind } from '#libs/medication-overview';
import type { Dialect } from '../asking/dialect.js';
import type { Question } from '../asking/question.js';
import { mp9R4 } from '../mp9-r4/mp9-r4.dialect.js';
import { adapterFor } from '../source-for.js';
import { mp9Stu3 } from '../stu3/mp9-stu3.dialect.js';
import type { Asker } from './asking.js';
import { matchesIn, type Exchange, type Facts, type KindSearched, type Target } from './facts.js';

const dialects: Record<Target['fhir'], readonly [own: Dialect, other: Dialect]> = { R4: [mp9R4, mp9Stu3], STU3: [mp9Stu3, mp9R4] };
const kinds: readonly BlockKind[] = ['MA', 'TA', 'MGB'];

/** Passes the 11-proef, lies in the range for tests, and is nobody. */
const strangers = ['999999990', '999999953'];
const parameterOfNobody = { 'x-regioschakel-onbekend': '1' };

/** Asks everything once, and the adapter twice; judges nothing. */
export async function gatherFacts(target: Target, metadata: Exchange, asker: Asker): Promise<Facts> {
  const [own, other] = dialects[target.fhir];
  const questions = own.questionsAbout(target.bsn);
  const [agreements = questions[0] as Question] = questions;
  const stranger = own.questionsAbout(strangers.find((bsn) => bsn !== target.bsn) ?? '')[0] ?? agreements;
  const searched = await Promise.all(questions.map((question, index) => kindSearched(asker, { kind: kinds[index] ?? 'MA', question, other: other.questionsAbout(target.bsn)[index] ?? question })));
  return {
    target,
    metadata,
    kinds: searched,
    inSmallPages: await inSmallPages(asker, questions, searched),
    beside: await Promise.all(own.questionsAlongside(target.bsn).map(async (question) => ({ about: question.about, ...(await asker.search(question)) }))),
    reports: await reportsOf(target),
    stranger: await asker.search(stranger),
    unknownParameter: await asker.search({ ...agreements, searchParams: { ...agreements.searchParams, ...parameterOfNobody } }),
  };
}

interface KindAsked {
  readonly kind: BlockKind;
  readonly question: Question;
  /** As the other version of FHIR asks for this kind. */
  readonly other: Question;
}

async function kindSearched(asker: Asker, { kind, question, other }: KindAsked): Promise<KindSearched> {
  const searched = await asker.search(question);
  if (searched.failure !== null || matchesIn(searched).length > 0) return { ...searched, kind, gap: null };
  const { category: _category, ...rest } = question.searchParams;
  const withoutCategory = await asker.search({ ...question, searchParams: rest });
  const categoryOfOtherVersion = await asker.search({ ...question, searchParams: { ...rest, category: other.searchParams['category'] ?? '' } });
  return { ...searched, kind, gap: { withoutCategory, categoryOfOtherVersion } };
}

/** Test clients seldom fill a page of the usual size. */
async function inSmallPages(asker: Asker, questions: readonly Question[], searched: readonly KindSearched[]): Promise<KindSearched | null> {
  const [fullest] = searched.map((one, index) => ({ kind: one.kind, count: matchesIn(one).length, question: questions[index] })).toSorted((one, other) => other.count - one.count);
  if (!fullest?.question || fullest.count < 2 || searched.some(({ failure, pages }) => failure !== null || pages.length > 1)) return null;
  const { resourceType, searchParams, plainer } = fullest.question;
  const _count = Math.ceil(fullest.count / 2);
  const question = { resourceType, searchParams: { ...searchParams, _count }, ...(plainer && { plainer: { ...plainer, _count } }) };
  return { kind: fullest.kind, gap: null, ...(await asker.search(question)) };
}

async function reportsOf({ baseUrl, kind, fhir, bsn, limits }: Target): Promise<Facts['reports']> {
  const source = adapterFor({ id: 'keuring', ura: '00000000', kind, fhir }, { baseUrl, allowPrivateAddresses: true, limits });
  try {
    return [await source.reportFor(bsn), await source.reportFor(bsn)];
  } finally {
    await source.close();
  }
}
