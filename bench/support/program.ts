import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server in a process of its own, so that its work is not counted as somebody else's. */
export interface Program {
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

export async function startProgram(entry: URL, task: unknown): Promise<Program> {
  const child = fork(entry, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  child.send({ task });
  const [message] = (await Promise.race([once(child, 'message'), failed(child)])) as [{ port: number }];
  return { pid: child.pid ?? 0, origin: `http://127.0.0.1:${message.port}`, stop: () => stopped(child) };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`a bench server ended with ${code} before it listened`);
}

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** What a program's own file does: gets its task, listens, says where, ends with the one that started it. */
export async function listenAsProgram<Task>(listenerFor: (task: Task) => RequestListener): Promise<void> {
  const [{ task }] = (await once(process, 'message')) as [{ task: Task }];
  const server = createServer(listenerFor(task));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  process.send?.({ port: (server.address() as AddressInfo).port });
  process.once('disconnect', () => process.exit(0));
}
