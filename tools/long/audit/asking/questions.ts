/** A requester of the region file who asks one thing about one client. */
export interface Question {
  readonly as: string;
  readonly purpose: 'TREAT' | 'ETREAT';
  readonly operation: '$medication-overview' | '$crisis-card';
  readonly bsn: string;
}

export interface Clients {
  readonly withCard: string;
  readonly withoutConsent: string;
}

/** Nobody of the demonstration: what is asked about them is refused, and logged all the same. */
const unknownBsn = '999990019';

export const grants = ({ withCard }: Clients): readonly (readonly string[])[] => [
  ['consent', 'grant', '--bsn', withCard, '--who', 'orgtype:huisarts', '--category', 'medication'],
  ['consent', 'grant', '--bsn', withCard, '--who', 'orgtype:crisis', '--category', 'crisis-card'],
];

/** Half of them permitted. */
export const questionsAbout = ({ withCard, withoutConsent }: Clients): readonly Question[] => [
  { as: 'huisarts', purpose: 'TREAT', operation: '$medication-overview', bsn: withCard },
  { as: 'huisarts', purpose: 'TREAT', operation: '$medication-overview', bsn: withCard },
  { as: 'crisis', purpose: 'ETREAT', operation: '$crisis-card', bsn: withCard },
  { as: 'crisis', purpose: 'ETREAT', operation: '$crisis-card', bsn: withCard },
  { as: 'huisarts', purpose: 'TREAT', operation: '$medication-overview', bsn: withoutConsent },
  { as: 'wijkteam', purpose: 'TREAT', operation: '$medication-overview', bsn: withCard },
  { as: 'huisarts', purpose: 'TREAT', operation: '$crisis-card', bsn: withCard },
  { as: 'crisis', purpose: 'ETREAT', operation: '$crisis-card', bsn: unknownBsn },
];
