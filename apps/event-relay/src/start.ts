import { serve, type Serving } from '#libs/fhir';
import { loadSettings, SettingsError, type Environment } from '#libs/platform';
import { RelayModule } from './relay.module.js';

export async function start(environment: Environment): Promise<Serving> {
  if (loadSettings(environment).KAFKA_BROKERS !== undefined) {
    throw new SettingsError('KAFKA_BROKERS: the event log on Kafka is not there yet; leave it unset for the one in PostgreSQL');
  }
  return serve({ module: (settings) => RelayModule.with(settings) }, environment);
}
