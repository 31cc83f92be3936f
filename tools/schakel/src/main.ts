import { text } from 'node:stream/consumers';
import { connectTo } from './connect.js';
import { run } from './run.js';
import { screenOn } from './terminal/standard-streams.js';

const screen = screenOn(process.stdout, process.stderr, () => process.exit());

/** A person who waits for more than two seconds is told that something still happens. */
if (process.stderr.isTTY) setTimeout(() => screen.err('Even geduld, de regio is nog bezig.\n'), 2_000).unref();

process.exitCode = await run(process.argv.slice(2), screen, connectTo({ standardError: process.stderr, standardInput: () => text(process.stdin) }));
