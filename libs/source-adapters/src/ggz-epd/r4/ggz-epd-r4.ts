import type { SourceDescription } from '#libs/medication-overview';
import { AskedSource, type SourceAddress } from '../../asking/asked-source.js';
import { mp9R4 } from '../../mp9-r4/mp9-r4.dialect.js';

/** A GGZ institution's EPD on FHIR R4: asked as MP9 says; what a vendor does differently gets its place here. */
export const ggzEpdR4 = ({ id, ura, kind, fhir }: SourceDescription, address: SourceAddress): AskedSource =>
  new AskedSource({ id, ura, kind, fhir }, address, mp9R4);
