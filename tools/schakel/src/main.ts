import { text } from 'node:stream/consumers';
import { connectTo } from './connect.js';
import { run } from './run.js';

const screen = {
  out: (line: string) => process.stdout.write(line),
  err: (line: string) => process.stderr.write(line),
};

process.exitCode = await run(process.argv.slice(2), screen, connectTo({ standardError: process.stderr, standardInput: () => text(process.stdin) }));
