import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { MEDICATION_SOURCES } from '#libs/medication-overview';
import { REGION, type RegionConfig } from '#libs/platform';
import { sourceFor } from '#libs/source-adapters';

const everySource = (region: RegionConfig) => region.sources.map((source) => sourceFor(source, { allowPrivateAddresses: region.demonstration }));

/** One adapter for each source of the region file. */
@Module({ providers: [{ provide: MEDICATION_SOURCES, useFactory: everySource, inject: [REGION] }], exports: [MEDICATION_SOURCES] })
export class SourcesModule implements OnApplicationShutdown {
  constructor(@Inject(MEDICATION_SOURCES) private readonly sources: ReturnType<typeof everySource>) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.sources.map((source) => source.close()));
  }
}
