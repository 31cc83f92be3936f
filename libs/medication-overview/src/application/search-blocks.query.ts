import { Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Bsn } from '#libs/identity';
import type { Requester } from '#libs/kernel';
import type { BlockSearch } from '../domain/block-search.js';

export interface BlocksAsked {
  readonly requester: Requester;
  readonly requestId: string;
  readonly bsn: Bsn;
  readonly search: BlockSearch;
}

/** Building blocks of one kind, for who composes the list itself. */
export class SearchBlocks extends Query<Released<Rendered>> {
  constructor(readonly asked: BlocksAsked) {
    super();
  }
}
