import type { SourceDescription } from '#libs/medication-overview';
import { Mp9R4Source, type SourceAddress } from '../../mp9-r4/mp9-r4.adapter.js';

/** A pharmacy's AIS on FHIR R4: asked as MP9 says; what a vendor does differently gets its place here. */
export const aisR4 = ({ id, ura, kind, fhir }: SourceDescription, address: SourceAddress): Mp9R4Source =>
  new Mp9R4Source({ id, ura, kind, fhir }, address);
