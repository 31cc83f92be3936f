/** Sections that no handover does without, by their eOverdracht code (SNOMED CT). */
export const requiredSections: readonly { readonly code: string; readonly title: string }[] = [
  { code: '405624007', title: 'administrative: why, and whom to call' },
  { code: '371524004', title: 'clinical report: diagnosis and course' },
  { code: '773130005', title: 'care plan: checks, prescriptions and arrangements' },
];

/** Everything that is missing, at once. */
export const missingSections = (codes: readonly string[]): readonly { readonly code: string; readonly title: string }[] =>
  requiredSections.filter(({ code }) => !codes.includes(code));
