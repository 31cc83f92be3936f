import { productVersion } from '#libs/platform';
import { readyRequesters } from '../demonstration/index.js';
import type { Region } from '../region-file.js';
import { endpointsAt, fhirBaseOf, urlOf } from './endpoints.js';
import type { Plan } from './parts-of-region.js';
import { gatewayName } from './ports.js';
import type { StartedProcesses } from './start-processes.js';

/** The region without its clients: they are known when the demonstration is in it. */
export function describeRegion({ ports, gateways, keys, config }: Plan, { database, processes }: StartedProcesses): Region {
  const at = (name: string): string => urlOf(ports.get(name));
  return {
    version: productVersion,
    endpoints: endpointsAt(at(gatewayName(0, gateways)), at('consent'), at('region')),
    simulators: { 'ggz-epd': fhirBaseOf(ports.get('ggz-epd')), his: fhirBaseOf(ports.get('his')), ais: fhirBaseOf(ports.get('ais')) },
    sources: config.sources.map(({ id, ura, kind, fhir, baseUrl }) => ({ id, ura, kind, fhir, baseUrl })),
    database,
    processes,
    requesters: readyRequesters(config),
    clients: [],
    keys: keys.folder,
  };
}
