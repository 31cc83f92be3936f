import type { JsonObject } from '#libs/fhir';
import type { Author } from '../../domain/blocks/building-block.js';
import { authorIn } from '../elements/author.js';
import { objectIn, objectsIn } from '../reading/read.js';
import type { ResourceIndex } from '../reading/resource-index.js';

/** Who may stand behind it, per type, who knows it best first. */
function candidatesIn(resource: JsonObject): unknown[] {
  switch (resource['resourceType']) {
    case 'AllergyIntolerance':
      return [resource['asserter'], resource['recorder']];
    case 'Flag':
      return [resource['author']];
    case 'Observation':
      return objectsIn(resource['performer']);
    default:
      return objectsIn(resource['performer']).map((performer) => performer['actor']);
  }
}

export const namesNobody = (resource: JsonObject): boolean => !candidatesIn(resource).some(objectIn);

/** The first of whom is known where or as what they work: the region's table needs no more, and no less. */
export function alongsideAuthor(resource: JsonObject, index: ResourceIndex): Author {
  const authors = candidatesIn(resource).filter(objectIn).map((reference) => authorIn(reference, resource, index));
  return authors.find(({ ura, specialism }) => ura !== null || specialism !== null) ?? authors[0] ?? authorIn(undefined, resource, index);
}
