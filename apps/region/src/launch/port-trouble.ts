import { portInUse } from '../cannot-start.js';

export interface PortTrouble {
  readonly port: number;
  /** Of the operating system. */
  readonly code: string;
}

export const usualPortBase = 8080;
const firstOrdinaryPort = 1_024;
const lastAdvice = 65_000;

/** Why a port is not ours, and what to do about that reason. */
export function portTrouble({ port, code }: PortTrouble, base: number): string {
  const elsewhere = `start with --port-base ${otherBase(base)}`;
  if (code === 'EADDRINUSE') return `${portInUse(port)}: stop what uses it, or ${elsewhere}.`;
  if (code === 'EACCES' && port < firstOrdinaryPort) return `Port ${port} is for the system only (ports below ${firstOrdinaryPort} are): ${elsewhere}.`;
  return `Port ${port} cannot be used (${code}): ${elsewhere}.`;
}

function otherBase(base: number): number {
  if (base < firstOrdinaryPort) return usualPortBase;
  return base + 1_000 < lastAdvice ? base + 1_000 : usualPortBase;
}
