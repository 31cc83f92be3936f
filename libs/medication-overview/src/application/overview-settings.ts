import { Inject, Injectable } from '@nestjs/common';
import { REGION, sensitivityOf, sensitivityOfOwnResult, type RegionConfig } from '#libs/platform';
import { MEDICATION_SOURCES, type MedicationSource } from './medication-source.port.js';
import type { OverviewSetting } from './overview-steps.js';

/** What is connected here, what is not, and what the region's table says of who wrote what. */
@Injectable()
export class OverviewSettings {
  readonly current: OverviewSetting;

  constructor(
    @Inject(MEDICATION_SOURCES) sources: readonly MedicationSource[],
    @Inject(REGION) region: RegionConfig,
  ) {
    this.current = {
      sources,
      notConnected: region.notConnected,
      table: ({ sourceUra, author, namesNobody }) => namesNobody ? sensitivityOfOwnResult(region, sourceUra) : sensitivityOf(region, { holder: sourceUra, author: author.ura, specialism: author.specialism }),
    };
  }
}
