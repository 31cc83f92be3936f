import { Inject, Injectable } from '@nestjs/common';
import { isClientKey, type ClientKey, type Transaction, type Ura } from '#libs/kernel';
import { Database, KEY_RING, managerOf, rowsOf, type KeyRing } from '#libs/platform';
import type { ClientSearch, ContentPart, HandoverStore, LocatedHandover, NewFact, NextInWorkList, StoredPart, WorkListSearch } from '../application/handover-store.port.js';
import { evolve } from '../domain/evolve.js';
import type { Handover, HandoverRoute } from '../domain/handover.js';
import { factOf, located, routeIn, type FactRow, type HandoverRow, type RouteRow } from './handover-rows.js';
import * as sql from './handover-sql.js';
import { keyFor, openPart, sealPart, unwrapped, type KeyRow } from './sealed-parts.js';

type ContentRow = KeyRow & { readonly handover_id: string; readonly sealed: Buffer; readonly said: Buffer | null };

@Injectable()
export class HandoverRepository implements HandoverStore {
  constructor(
    private readonly database: Database,
    @Inject(KEY_RING) private readonly ring: KeyRing,
  ) {}

  /** Asks for every id, also for one that no handover can have. */
  async locate(part: ContentPart, id: string): Promise<LocatedHandover | null> {
    const [row] = await rowsOf<HandoverRow>(this.database.hot, sql.locate[part], [isClientKey(id) ? id : null]);
    return row ? located(row) : null;
  }

  async routesOf({ client, owner, requester, status }: ClientSearch): Promise<readonly HandoverRoute[]> {
    return (await rowsOf<RouteRow>(this.database.hot, sql.routes, [client, owner, requester, status])).map(routeIn);
  }

  async findOnRoutes({ client, owner, requester, status }: ClientSearch, routes: readonly HandoverRoute[], limit: number): Promise<readonly LocatedHandover[]> {
    const columns = [
      routes.map(({ sender }) => sender.organisation), routes.map(({ sender }) => sender.team),
      routes.map(({ receiver }) => receiver.organisation), routes.map(({ receiver }) => receiver.team), routes.map(({ clientInformed }) => clientInformed),
    ];
    return (await rowsOf<HandoverRow>(this.database.hot, sql.onRoutes, [client, owner, requester, status, ...columns, limit])).map(located);
  }

  async workList({ party, owner, requester, status }: WorkListSearch, { after, without, limit }: NextInWorkList): Promise<readonly LocatedHandover[]> {
    const from = [after?.handover.changedAt ?? null, after?.id ?? null];
    return (await rowsOf<HandoverRow>(this.database.hot, sql.workList, [party, owner, requester, status, ...from, without, limit])).map(located);
  }

  async countWaiting(transaction: Transaction, client: ClientKey, sender: Ura): Promise<number> {
    const [row] = await managerOf(transaction).query<{ count: number }[]>(sql.waiting, [client, sender]);
    return row?.count ?? 0;
  }

  async contentsOf(located: readonly LocatedHandover[], part: ContentPart): Promise<ReadonlyMap<string, StoredPart>> {
    const byId = new Map(located.map((one) => [one.id, one]));
    const rows = await rowsOf<ContentRow>(this.database.hot, sql.contents, [located[0]?.client ?? null, [...byId.keys()], part]);
    return new Map(rows.flatMap((row) => {
      const one = byId.get(row.handover_id);
      return one ? [[one.id, this.opened(one, part, row)]] : [];
    }));
  }

  private opened(one: LocatedHandover, part: ContentPart, row: ContentRow): StoredPart {
    const key = unwrapped(this.ring, row, one.client, one.handover.sender.organisation);
    return { text: openPart(key, one, part, row.sealed), said: row.said && openPart(key, one, 'said', row.said) };
  }

  /** Folded from its facts, not read from the row that searches use. */
  async current(transaction: Transaction, client: ClientKey, id: string): Promise<Handover | null> {
    const manager = managerOf(transaction);
    const [row] = await manager.query<HandoverRow[]>(sql.lockedHandover, [client, id]);
    if (!row) return null;
    const facts = await manager.query<FactRow[]>(sql.facts, [client, id]);
    return facts.reduce<Handover | null>((handover, fact) => evolve(handover, factOf(fact, located(row))), null);
  }

  async add(transaction: Transaction, one: LocatedHandover, contents: Readonly<Record<ContentPart, string>>, fact: NewFact): Promise<void> {
    const { sender, receiver, status, version, clientInformed, publishedAt, changedAt } = one.handover;
    const manager = managerOf(transaction);
    await manager.query(sql.addHandover, [
      one.client, one.id, one.serviceRequestId, one.documentId, status, version, sender.organisation, sender.team,
      receiver.organisation, receiver.team, clientInformed, publishedAt, changedAt,
    ]);
    const key = await keyFor(this.ring, transaction, one);
    for (const part of ['task', 'service-request', 'document'] as const) {
      await manager.query(sql.addContent, [one.client, one.id, part, sealPart(key, one, part, contents[part])]);
    }
    await this.addFact(transaction, one, fact, key);
  }

  async append(transaction: Transaction, one: LocatedHandover, fact: NewFact): Promise<void> {
    const { status, version, changedAt } = one.handover;
    await managerOf(transaction).query(sql.setStatus, [one.client, one.id, status, version, changedAt]);
    await this.addFact(transaction, one, fact, await keyFor(this.ring, transaction, one));
  }

  private async addFact(transaction: Transaction, one: LocatedHandover, { fact, by, said }: NewFact, key: Buffer): Promise<void> {
    const sealed = said === null ? null : sealPart(key, one, 'said', said);
    await managerOf(transaction).query(sql.addFact, [
      one.client, one.id, one.handover.version, fact.fact, fact.at, by.organisation, by.team, by.person, by.role, sealed,
    ]);
  }
}
