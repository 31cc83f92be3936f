const own = 'https://regioschakel.nl/fhir/StructureDefinition';

/** Extensions of this project: no Dutch profile of a crisiskaart exists. */
export const extensions = {
  visibleTo: `${own}/visible-to`,
  clientChose: `${own}/client-chose-what-to-share`,
} as const;

/** Always there, whatever was kept back or not. */
export const clientChose = { url: extensions.clientChose, valueString: 'De cliënt bepaalt wat er van deze kaart te zien is.' };

export const cardType = { coding: [{ system: 'http://loinc.org', code: '104144-1', display: 'Mental health Advance directive' }], text: 'Crisiskaart' };
