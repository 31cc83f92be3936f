import type { Bundle, CareTeam } from '@medplum/fhirtypes';
import { addictionClinic, amrani, elly, erik, factNoord, factZuid, kooiman, nijhof, oosting, pharmacy, practice, ruud, samira, terpstra, verweij, wijaya, type Client } from './cast.js';
import { bundlesOfElly } from './clients/elly.js';
import { bundlesOfErik } from './clients/erik.js';
import type { Bundles } from './clients/record.js';
import { bundlesOfRuud } from './clients/ruud.js';
import { bundlesOfSamira } from './clients/samira.js';
import { careTeamOf } from './documents/care-team.js';
import { crisisCardOfErik } from './documents/crisis-card-of-erik.js';
import { handoverOfErik } from './documents/handover-of-erik.js';
import { momentsAround } from './moments.js';

export interface DemonstrationClient {
  readonly key: string;
  readonly name: string;
  readonly bsn: string;
  readonly about: string;
  /** The team that is responsible, and that its institution publishes the care team for. */
  readonly team: string;
  /** What the simulated sources know. */
  readonly bundles: Bundles;
  readonly careTeam: CareTeam;
  readonly crisisCard?: Bundle;
  /** Not published at the start: what the walk-through and the examples publish. */
  readonly handover?: Bundle;
}

const who = ({ key, given, family, bsn }: Client) => ({ key, name: `${given} ${family}`, bsn });

/** The made-up clients, as their sources know them on this day: the same day gives the same bytes. */
export function demonstrationClients(now: Date): readonly DemonstrationClient[] {
  const moment = momentsAround(now);
  return [
    {
      ...who(erik),
      about: 'lithium, raised six weeks ago; short of breath at the huisarts; FACT-team Noord; has a crisis card',
      team: factNoord.id,
      bundles: bundlesOfErik(moment),
      careTeam: careTeamOf({ client: erik, responsible: factNoord, treating: [practice, pharmacy], people: [amrani, kooiman, verweij, nijhof], since: 900 }, moment),
      crisisCard: crisisCardOfErik(moment),
      handover: handoverOfErik(moment),
    },
    {
      ...who(elly),
      about: 'clozapine with blood checks; a statin interrupted; FACT-team Noord',
      team: factNoord.id,
      bundles: bundlesOfElly(moment),
      careTeam: careTeamOf({ client: elly, responsible: factNoord, treating: [practice, pharmacy], people: [amrani, kooiman, verweij], since: 1500 }, moment),
    },
    {
      ...who(samira),
      about: 'a paliperidone depot that goes up in two weeks; FACT-team Zuid',
      team: factZuid.id,
      bundles: bundlesOfSamira(moment),
      careTeam: careTeamOf({ client: samira, responsible: factZuid, treating: [practice, pharmacy], people: [oosting, wijaya, verweij], since: 430 }, moment),
    },
    {
      ...who(ruud),
      about: 'methadone of the addiction clinic beside a sleeping tablet of the huisarts; FACT-team Zuid',
      team: factZuid.id,
      bundles: bundlesOfRuud(moment),
      careTeam: careTeamOf({ client: ruud, responsible: factZuid, treating: [practice, pharmacy, addictionClinic], people: [oosting, wijaya, verweij, terpstra], since: 620 }, moment),
    },
  ];
}
