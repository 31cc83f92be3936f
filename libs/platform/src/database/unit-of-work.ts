import { Injectable } from '@nestjs/common';
import type { Transaction, UnitOfWork } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { Database } from './database.js';

const managers = new WeakMap<Transaction, EntityManager>();

/** The one way to write: commits as a whole or not at all, and always gives its connection back. */
@Injectable()
export class TypeOrmUnitOfWork implements UnitOfWork {
  constructor(private readonly database: Database) {}

  run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.typeorm.transaction((manager) => {
      const transaction = {} as Transaction;
      managers.set(transaction, manager);
      return work(transaction).finally(() => managers.delete(transaction));
    });
  }
}

/** For persistence rooms only: what a transaction really is. */
export function managerOf(transaction: Transaction): EntityManager {
  const manager = managers.get(transaction);
  if (!manager) throw new Error('the transaction has ended');
  return manager;
}
