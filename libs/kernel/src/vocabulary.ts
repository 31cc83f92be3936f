/** What can be shared, see docs/glossary.md. */
export const categories = [
  'medication',
  'crisis-card',
  'signaling-plan',
  'handover',
  'care-team',
  'legal-status',
  'alert',
  'screening',
  'summary',
  'wrap',
] as const;
export type Category = (typeof categories)[number];

/** The closed set of what makes an item more sensitive than health data already is. */
export const sensitivities = ['psychiatry', 'addiction', 'sexuality', 'violence'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** `unknown`: nobody labelled the item; an empty list: known to have none. */
export type SensitivityLabels = 'unknown' | readonly Sensitivity[];

/** HL7 v3 PurposeOfUse as it travels in the token. */
export const purposes = ['TREAT', 'ETREAT', 'BTG', 'COC'] as const;
export type Purpose = (typeof purposes)[number];

export const organisationTypes = [
  'huisarts',
  'huisartsenpost',
  'ggz',
  'basis-ggz',
  'addiction-care',
  'pharmacy',
  'crisis',
  'wijkteam',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

const among =
  <Value extends string>(values: readonly Value[]) =>
  (text: unknown): text is Value =>
    (values as readonly unknown[]).includes(text);

export const isCategory = among(categories);
export const isSensitivity = among(sensitivities);
export const isPurpose = among(purposes);
export const isOrganisationType = among(organisationTypes);
