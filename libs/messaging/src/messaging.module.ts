import { Module } from '@nestjs/common';
import { EmbeddedEventLog } from './embedded/embedded-event-log.js';
import { EVENT_LOG } from './log/event-log.port.js';
import { Relay } from './relay/relay.js';
import { ShardLeases } from './relay/shard-leases.js';

/** The outbound half: whoever only appends to the outbox needs no module. */
@Module({
  providers: [{ provide: EVENT_LOG, useClass: EmbeddedEventLog }, ShardLeases, Relay],
  exports: [EVENT_LOG, Relay],
})
export class RelayingModule {}
