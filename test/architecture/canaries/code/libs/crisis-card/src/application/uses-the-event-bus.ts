import * as cqrs from '@nestjs/cqrs'; // breaks: house/no-in-memory-events
import { AggregateRoot } from '@nestjs/cqrs'; // breaks: house/no-in-memory-events
import { EventBus } from '@nestjs/cqrs'; // breaks: house/no-in-memory-events
import { EventsHandler } from '@nestjs/cqrs'; // breaks: house/no-in-memory-events
import { Saga } from '@nestjs/cqrs'; // breaks: house/no-in-memory-events
import { CommandBus, QueryBus } from '@nestjs/cqrs';

export { AggregateRoot, CommandBus, cqrs, EventBus, EventsHandler, QueryBus, Saga };
