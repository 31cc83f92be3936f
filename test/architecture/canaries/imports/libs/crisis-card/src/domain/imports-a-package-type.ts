// breaks: domain-is-plain-typescript
import type { Bundle } from '@medplum/fhirtypes';

export type Card = Bundle;
