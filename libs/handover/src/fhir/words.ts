const own = 'https://regioschakel.nl/fhir/StructureDefinition';

/** Extensions of this project: no Dutch R4 profile of a warm handover exists. */
export const extensions = {
  team: `${own}/team`,
  clientInformed: `${own}/client-informed`,
  responsibleTeam: `${own}/responsible-team`,
  waitingFor: `${own}/waiting-for`,
} as const;

/** SNOMED CT: overdracht van zorg. */
export const transferOfCare = '308292007';
