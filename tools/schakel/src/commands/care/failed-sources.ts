import { z } from 'zod';

const issueForm = z.looseObject({ severity: z.string(), details: z.looseObject({ text: z.string() }).optional() });
const bundleForm = z.looseObject({
  entry: z.array(z.looseObject({ resource: z.looseObject({ resourceType: z.string(), issue: z.array(issueForm).optional() }) })).default([]),
});

/** A source that gave no answer stands in the Bundle as a warning that begins with its name: "Bron ais-brug …". */
export function sourcesThatFailed(bundle: unknown): boolean {
  const outcomes = bundleForm.parse(bundle).entry.filter(({ resource }) => resource.resourceType === 'OperationOutcome');
  const issues = outcomes.flatMap(({ resource }) => resource.issue ?? []);
  return issues.some(({ severity, details }) => severity === 'warning' && /^Bron \S+ /.test(details?.text ?? ''));
}
