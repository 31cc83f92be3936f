import type { SourceDescription } from '#libs/medication-overview';
import { AskedSource, type SourceAddress } from '../../asking/asked-source.js';
import { mp9Stu3 } from '../../stu3/mp9-stu3.dialect.js';

/** A GGZ institution's EPD on FHIR STU3: asked as MP9 9.0.7 says; what a vendor does differently gets its place here. */
export const ggzEpdStu3 = ({ id, ura, kind, fhir }: SourceDescription, address: SourceAddress): AskedSource =>
  new AskedSource({ id, ura, kind, fhir }, address, mp9Stu3);
