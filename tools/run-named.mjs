import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const wrongUse = 2;

/** Runs the program of that name in this process's place; says `not yet` for one that comes with a later part. */
export async function runNamed({ usage, kind, name, parts, programOf, args }) {
  if (!name || !Object.hasOwn(parts, name)) {
    console.error(`usage: ${usage}\n${kind}: ${Object.keys(parts).join(', ')}`);
    return wrongUse;
  }
  if (!existsSync(programOf(name))) {
    console.error(`not yet: the ${kind} ${name} comes with part ${parts[name]}`);
    return wrongUse;
  }
  return exitCodeOf(spawn(process.execPath, [programOf(name), ...args], { stdio: 'inherit' }));
}

function exitCodeOf(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
