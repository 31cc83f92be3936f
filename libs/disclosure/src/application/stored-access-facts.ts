import { Inject, Injectable, Optional } from '@nestjs/common';
import { ProvisionReader, type AccessFacts, type Epoch, type TreatmentRelation } from '#libs/consent';
import type { ClientKey, Requester } from '#libs/kernel';
import { REGION, type RegionConfig } from '#libs/platform';
import { TREATMENT_RELATIONS, type AccessFactsReader, type TreatmentRelations } from './access-facts.port.js';

/** What the client said, the recorded relation and the region's policy, gathered before deciding. */
@Injectable()
export class StoredAccessFacts implements AccessFactsReader {
  constructor(
    private readonly provisions: ProvisionReader,
    @Inject(REGION) private readonly region: RegionConfig,
    @Optional() @Inject(TREATMENT_RELATIONS) private readonly relations: TreatmentRelations | null,
  ) {}

  async read(client: ClientKey, requester: Requester, at: Date): Promise<AccessFacts> {
    const [said, relation] = await Promise.all([this.provisions.read(client), this.relationOf(client, requester, at)]);
    return { ...said, relation, directedNeedsExplicitConsent: this.region.policy.directedNeedsExplicitConsent };
  }

  epochOf(client: ClientKey): Promise<Epoch> {
    return this.provisions.epochOf(client);
  }

  private async relationOf(client: ClientKey, requester: Requester, at: Date): Promise<TreatmentRelation> {
    return this.relations ? this.relations.relationOf(client, requester, at) : 'none';
  }
}
