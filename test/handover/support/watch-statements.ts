import type { Abstract } from '@nestjs/common';
import { jest } from '@jest/globals';
import { Database } from '#libs/platform';

export interface Statement {
  readonly name: string;
  readonly values: readonly unknown[];
}

export interface Statements {
  /** The named statements that were run since the last time this was asked, in order. */
  readonly taken: () => readonly Statement[];
  readonly stop: () => void;
}

export function watchStatements({ get }: { get<Value>(token: Abstract<Value>): Value }): Statements {
  const query = jest.spyOn(get(Database).hot, 'query') as unknown as jest.Mock<(statement: Statement) => unknown>;
  return {
    taken: () => {
      const now = query.mock.calls.map(([{ name, values }]) => ({ name, values }));
      query.mockClear();
      return now;
    },
    stop: () => query.mockRestore(),
  };
}
