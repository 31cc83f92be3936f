import { families } from '../requests/families/families.js';
import type { Group } from '../requests/hostile-request.js';
import { stepsUp } from './addresses.js';
import { algorithmConfusion, algorithmNone, embeddedKey, fetchedKey, kidInjection } from './forged-tokens.js';
import { cancelledBodies, chunks, emptyBodies, smuggling } from './framing.js';
import { contentTypes, longLines, otherMethods, proxyWords } from './headers.js';
import { constructorNames, depthAndSize, duplicateNames, invalidUtf8, longStrings, prototypeNames } from './json.js';
import { flawsFoundLast } from './late-flaws.js';
import { replay, skew, staleKeys, twoAuthorizations, unknownKeys, wrongAudience } from './misused-tokens.js';
import { scriptsInNarratives } from './narratives.js';
import { outwardAddresses } from './outward-addresses.js';
import { orValues, slowExpressions } from './searches.js';

/** What the tests of malformed requests send as well, by another seed. */
const malformed: Group = { name: 'malformed in any other way', next: (chance, means) => chance.oneOf(families)(chance, means) };

/** One for every way in which those who ask have harmed such systems. */
export const groups: readonly Group[] = [
  malformed, duplicateNames, depthAndSize, prototypeNames, constructorNames, longStrings, invalidUtf8, emptyBodies, cancelledBodies, flawsFoundLast,
  orValues, slowExpressions, scriptsInNarratives, outwardAddresses, stepsUp,
  proxyWords, contentTypes, chunks, smuggling, longLines, otherMethods,
  twoAuthorizations, algorithmNone, algorithmConfusion, kidInjection, embeddedKey, fetchedKey, wrongAudience, skew, replay, staleKeys, unknownKeys,
];
