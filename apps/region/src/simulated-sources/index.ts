export { startSimulatedSource, type SimulatedSource, type SimulatedSourceOptions } from './start-simulated-source.js';
