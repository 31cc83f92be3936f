const words: Readonly<Record<string, string>> = {
  medication: 'medicijnen',
  'crisis-card': 'crisiskaart',
  'signaling-plan': 'signaleringsplan',
  handover: 'overdracht',
  'care-team': 'zorgteam',
  'legal-status': 'juridische status',
  alert: 'waarschuwingen',
  screening: 'lichamelijke controles',
  summary: 'samenvatting',
  wrap: 'herstelplan',
};

/** A category without a word of its own is shown as it is: nothing falls away. */
export const category = (code: string): string => words[code] ?? code;

const sensitive: Readonly<Record<string, string>> = { psychiatry: 'psychiatrie', addiction: 'verslaving', sexuality: 'seksualiteit', violence: 'geweld' };

export const sensitivityInWords = (code: string): string => sensitive[code] ?? code;
