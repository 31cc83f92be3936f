import { execFile } from 'node:child_process';

/** Runs one step quietly; what it said is shown only when it fails. */
export function runStep({ name, command: [program, ...args] }) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`${error ? 'FAILED' : 'passed'}  ${name} (${seconds} s)`);
      if (error) console.log(`${stdout}${stderr}`.trim() || error.message);
      resolve(!error);
    });
  });
}
