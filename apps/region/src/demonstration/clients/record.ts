import type { Bundle } from '@medplum/fhirtypes';
import type { Client } from '../cast.js';
import { administration, type AdministrationText } from '../mp9/blocks/administration.js';
import { agreement, type AgreementText } from '../mp9/blocks/agreement.js';
import { given, type GivenText } from '../mp9/blocks/given.js';
import type { Holder } from '../mp9/blocks/block.js';
import { use, type UseText } from '../mp9/blocks/use.js';
import { searchset } from '../mp9/bundle.js';
import type { Known } from '../mp9/known.js';
import { peopleAt } from '../mp9/people.js';
import { allergy, type AllergyText } from '../zib/allergy.js';
import { contraIndication, type ContraIndicationText } from '../zib/contra-indication.js';
import { laboratory, type LaboratoryText } from '../zib/laboratory.js';

/** The simulated sources of the demonstration region, by their kind. */
export const simulators = ['ggz-epd', 'his', 'ais'] as const;
export type Simulator = (typeof simulators)[number];
export type Bundles = Readonly<Record<Simulator, Bundle>>;

/** What goes with the medicines: what the client cannot have, and what was measured. */
type Alongside = AllergyText | ContraIndicationText | LaboratoryText;

/** What one client has at each source, in the words of the blocks. */
export interface Medication {
  readonly epd: readonly (AgreementText | GivenText | Alongside)[];
  readonly his: readonly (AgreementText | UseText | Alongside)[];
  /** Agreements at the pharmacy are copies of what others prescribed. */
  readonly ais: readonly (AgreementText | AdministrationText | Alongside)[];
}

export function bundlesOf(client: Client, { epd, his, ais }: Medication): Bundles {
  return { 'ggz-epd': bundleAt('ggz-epd', client, epd), his: bundleAt('his', client, his), ais: bundleAt('ais', client, ais) };
}

type AnyBlock = AgreementText | AdministrationText | UseText | GivenText | Alongside;

function bundleAt(source: Simulator, client: Client, blocks: readonly AnyBlock[]): Bundle {
  const holder: Holder = { people: peopleAt(source), client };
  return searchset(`${source}/${client.key}`, blocks.map((text) => written(holder, text)), holder.people.patient(client));
}

function written(holder: Holder, text: AnyBlock): Known {
  if ('allergyTo' in text) return allergy(holder, text);
  if ('contraIndication' in text) return contraIndication(holder, text);
  if ('test' in text) return laboratory(holder, text);
  if ('givenAt' in text) return given(holder, text);
  if ('pharmacy' in text) return administration(holder, text);
  return 'assertedAt' in text ? use(holder, text) : agreement(holder, text);
}
