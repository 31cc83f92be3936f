import { startSimulatedSource, type SimulatedSource } from './start-simulated-source.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Started from an environment, as the other parts of a region are. */
export function start({ SOURCE_ID, SOURCE_FILE, PORT }: Environment): Promise<SimulatedSource> {
  if (!SOURCE_ID || !SOURCE_FILE || !PORT) throw new Error('a simulated source needs SOURCE_ID, SOURCE_FILE and PORT');
  return startSimulatedSource({ id: SOURCE_ID, file: SOURCE_FILE, port: Number(PORT) });
}
