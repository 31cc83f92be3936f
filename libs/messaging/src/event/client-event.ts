import type { Category, ClientKey } from '#libs/kernel';
import type { Topic } from './topics.js';

/** A thing that changed, by id and version; what is in it is fetched through the gateway, and decided again. */
export interface ChangedResource {
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

/** What happened to one client's records. Ids, versions and codes only. */
export interface ClientEvent {
  readonly client: ClientKey;
  readonly topic: Topic;
  /** Past tense, for instance `published`: the type becomes nl.regioschakel.<topic>.<what>.v1. */
  readonly what: string;
  /** null: about all that the client shares, such as a consent. */
  readonly category: Category | null;
  readonly resources: readonly ChangedResource[];
  readonly occurredAt: Date;
}

export const typeOf = ({ topic, what }: Pick<ClientEvent, 'topic' | 'what'>): string => {
  const [name, version] = topic.split('.');
  return `nl.regioschakel.${name}.${what}.${version}`;
};
