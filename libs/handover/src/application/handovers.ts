import { Inject, Injectable } from '@nestjs/common';
import { questionOf, type Inquiry, type Question } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import { ClientRegistry } from '#libs/identity';
import type { ClientKey } from '#libs/kernel';
import { REGION, type RegionConfig } from '#libs/platform';
import { HANDOVER_FORM, type HandoverForm } from './handover-form.port.js';
import { handoverSteps, type HandoverSources } from './handover-steps.js';
import { HANDOVER_STORE, type ContentPart, type HandoverStore, type LocatedHandover } from './handover-store.port.js';

/** Handovers as questions to disclosure. */
@Injectable()
export class Handovers implements HandoverSources {
  constructor(
    @Inject(HANDOVER_STORE) readonly store: HandoverStore,
    @Inject(HANDOVER_FORM) readonly form: HandoverForm,
    @Inject(REGION) readonly region: RegionConfig,
    readonly registry: ClientRegistry,
  ) {}

  /** One part of one handover. */
  questionAbout(located: LocatedHandover, part: ContentPart, asked: Asked, event = 'handover.read'): Question {
    return questionOf(this.inquiry(located.client, asked, event), handoverSteps(located, part, this));
  }

  /** About one that does not exist: refused by the same steps. */
  questionAboutNone(id: string, asked: Asked, event = 'handover.read'): Question {
    return questionOf(this.inquiry(this.registry.phantomFor(id), asked, event), { holders: [null], fetch: async () => null, parts: () => [], render: () => ({ body: '' }), account: () => ({}) });
  }

  inquiry(client: ClientKey, asked: Asked, event: string): Inquiry {
    return { ...asked, client, category: 'handover', event, shape: 'instance' };
  }
}
