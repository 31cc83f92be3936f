import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

const ownerOnly = 0o600;

/** The file is there whole or not at all, also when the disk is full or the machine stops halfway. */
export function writeAtomically(file: string, text: string, mode = ownerOnly): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    writeThrough(unfinished, text, mode);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function writeThrough(file: string, text: string, mode: number): void {
  const handle = openSync(file, 'w', mode);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  } finally {
    closeSync(handle);
  }
}
