import { ModulesContainer } from '@nestjs/core';
import { INTERACTION, type InteractionDefinition } from './interaction.js';

type ControllerClass = { readonly prototype: object };

/** The rows of one controller class. */
export function interactionsOf(controller: ControllerClass): InteractionDefinition[] {
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method: unknown = (controller.prototype as Record<string, unknown>)[name];
    if (typeof method !== 'function') return [];
    const row = Reflect.getMetadata(INTERACTION, method) as InteractionDefinition | undefined;
    return row ? [row] : [];
  });
}

/** Every row the application routes, ordered by path, so that what is generated does not move. */
export function routedInteractions(modules: ModulesContainer): InteractionDefinition[] {
  const classes = [...modules.values()].flatMap((module) => [...module.controllers.values()].map((wrapper) => wrapper.metatype));
  const rows = classes.flatMap((controller) => (controller ? interactionsOf(controller as ControllerClass) : []));
  return rows.sort((one, other) => `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`, 'en'));
}
