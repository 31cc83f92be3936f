import type { Command } from 'commander';
import { resourcesOf } from '../../fhir/bundle.js';
import { searchAbout } from '../../fhir/parameters.js';
import type { Answer } from '../../ending/answer.js';
import { auditEventForm, type AuditEvent } from '../../log-page/audit-event-form.js';
import { lookedOf } from '../../log-page/looked.js';
import { lookedPage } from '../../log-page/looked-page.js';
import type { Context, Perform } from '../context.js';
import { bsnOption } from '../who-options.js';
import { client } from './client-in-person.js';

const pageSize = 100;

export function addLooked(program: Command, perform: Perform): void {
  bsnOption(program.command('looked').description('wie er keek in de gegevens van deze cliënt')).action(({ bsn }: { bsn: string }) =>
    perform(async (context) => {
      const looked = (await everyEvent(context, await context.bsnOf(bsn))).map(lookedOf);
      return { json: looked, text: () => lookedPage(looked) } satisfies Answer;
    }),
  );
}

/** Newest first, a page at a time: the next one ends where the last one did. */
async function everyEvent({ gateway, region }: Context, bsn: string): Promise<AuditEvent[]> {
  const found = new Map<string, AuditEvent>();
  for (let until: string | undefined; ; ) {
    const body = searchAbout(bsn, { _count: String(pageSize), ...(until === undefined ? {} : { date: `le${until}` }) });
    const reply = await gateway.ask(client, { method: 'POST', url: `${region.endpoints.fhir}/AuditEvent/_search`, body });
    const page = resourcesOf(reply.body, 'AuditEvent').map((event) => auditEventForm.parse(event));
    const fresh = page.filter(({ id }) => !found.has(id));
    fresh.forEach((event) => found.set(event.id, event));
    if (page.length < pageSize || fresh.length === 0) return [...found.values()];
    until = page.at(-1)?.recorded;
  }
}
