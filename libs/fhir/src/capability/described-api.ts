import { productVersion } from '#libs/platform';

/** Of the last change to what others may rely on. */
const changedOn = '2026-11-23';

/** What a surface is called in the documents about it. */
export interface ApiName {
  readonly title: string;
  readonly description: string;
}

/** A surface and where it is: what its CapabilityStatement and its OpenAPI document begin with. */
export interface DescribedApi extends ApiName {
  readonly url: string;
  readonly version: string;
  readonly date: string;
}

/** Every surface is described below the FHIR base of its process. */
export const describedAt = (name: ApiName, publicUrl: string): DescribedApi => ({ ...name, url: `${publicUrl}/fhir`, version: productVersion, date: changedOn });
