import { canonicalJson, type Json } from '#libs/documents';
import type { Handover } from '../domain/handover.js';
import { standingOf } from '../domain/standing.js';
import { extensions } from './words.js';

/** The Task as it was sent, with where it stands now: these elements are the gateway's. */
export function writeTask({ task, said }: { readonly task: string; readonly said: string | null }, id: string, handover: Handover): string {
  const sent = JSON.parse(task) as Json;
  const { responsibleTeam, waitingFor } = standingOf(handover);
  return canonicalJson({
    ...sent,
    id,
    extension: [
      ...((sent['extension'] ?? []) as Json[]),
      { url: extensions.responsibleTeam, valueString: responsibleTeam },
      ...(waitingFor === null ? [] : [{ url: extensions.waitingFor, valueString: waitingFor }]),
    ],
    status: handover.status,
    authoredOn: handover.publishedAt.toISOString(),
    lastModified: handover.changedAt.toISOString(),
    ...(said === null ? {} : (JSON.parse(said) as Json)),
  });
}
