/** A reason why the region does not start, as the one line that says what to mend. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** Of the operating system, and of PostgreSQL (disk_full). */
const diskIsFull = new Set(['ENOSPC', 'EDQUOT', '53100']);
const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Files are written under another name first, which says nothing to a reader. */
const unfinished = /\.\d+\.unfinished$/;
const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';

export const fullDiskLine = (where: string): string =>
  `The disk is full at ${where}: free some space and start again, or put the data elsewhere with --data FOLDER.`;

export const portInUse = (port: number | undefined): string => `Port ${port} is in use`;

/** Exactly one line for whatever kept the region from starting. */
export function lineToMend(error: unknown): string {
  if (!(error instanceof Error)) return `The region cannot start: ${firstLine(String(error))}`;
  if (error instanceof CannotStart) return firstLine(error.message);

  const { code = '', path: file = 'the data folder', port } = error as NodeJS.ErrnoException & { port?: number };
  const path = file.replace(unfinished, '');
  if (diskIsFull.has(code)) return fullDiskLine(path);
  if (notAllowed.has(code)) {
    return `No permission to use ${path} (${code}): make it yours, or put the data elsewhere with --data FOLDER.`;
  }
  if (code === 'EADDRINUSE') return `${portInUse(port)}: stop what uses it, or choose other ports with --port-base.`;
  return `The region cannot start: ${firstLine(error.message)}`;
}
