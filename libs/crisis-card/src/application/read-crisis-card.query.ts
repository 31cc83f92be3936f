import { Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import type { Bsn } from '#libs/identity';

export class ReadCrisisCard extends Query<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly bsn: Bsn) {
    super();
  }
}
