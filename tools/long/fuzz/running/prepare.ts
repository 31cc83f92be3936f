import { setTimeout as sleep } from 'node:timers/promises';
import { aboutClient } from '../../../schakel/src/fhir/parameters.js';
import { consentBody, type ConsentChoice } from '../../../schakel/src/consent-form/consent-body.js';
import type { HttpCall, HttpReply } from '../../../schakel/src/gateway-client.js';
import type { MeansOfAsking } from '../asking/means.js';
import { requestOf } from '../asking/questions.js';
import { sendTimed } from '../asking/sending.js';
import type { HostileMeans } from '../requests/hostile-request.js';
import type { Stage } from './stage.js';

export interface People {
  /** Of the demonstration: with medication, a crisis card and a handover. */
  readonly known: string;
  /** Nobody's yet: whose records the sources are given. */
  readonly ofHostileRecords: string;
}

const choices: readonly ConsentChoice[] = [{ who: 'orgtype:huisarts', category: 'medication' }, { who: 'orgtype:crisis', category: 'crisis-card' }];
const longestCooldownMs = 60_000;

export function peopleOf({ region: { file } }: Stage): People {
  const known = file.clients.find(({ about }) => about.includes('crisis card'))?.bsn;
  if (!known) throw new Error('the region has no client with a crisis card');
  return { known, ofHostileRecords: '999990019' };
}

/** What whoever asks rightly is answered from: consents, and one handover. */
export async function prepare({ region: { file } }: Stage, asking: MeansOfAsking, { known, ofHostileRecords }: People): Promise<void> {
  const { fhir, consent } = file.endpoints;
  const must = async (requester: string, purpose: string | null, call: HttpCall): Promise<HttpReply> => {
    const reply = await asking.client.ask({ requester, purpose }, call);
    if (reply.status >= 300) throw new Error(`${call.url} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  };
  await must('operator', null, { method: 'POST', url: `${fhir}/$register-client`, body: aboutClient(ofHostileRecords) });
  for (const bsn of [known, ofHostileRecords]) for (const choice of choices) await must('client', null, { method: 'POST', url: `${consent}/Consent`, body: consentBody('permit', bsn, choice, new Date()) });
  const { documents } = await asking.now();
  await must('fact', 'TREAT', { method: 'POST', url: fhir, body: documents.handover(known) });
}

const takesOutside = async ({ origins, keys }: Stage, means: HostileMeans): Promise<boolean> => {
  const request = requestOf('overview', { ...means, tokens: { ...means.tokens, huisarts: means.forge.outside({}) } });
  return (await sendTimed(origins.outsideGateway, request)).status === 200 && keys.fetched() > 0;
};

/** The gateway knows the first key of the server outside. */
export async function learnOutsideKey(stage: Stage, means: HostileMeans): Promise<void> {
  if (!(await takesOutside(stage, means))) throw new Error('the gateway takes no token of the authorization server outside the region');
}

/** Another key is published: the gateway takes it as soon as it may ask for keys again. */
export async function replaceOutsideKey(stage: Stage, asking: MeansOfAsking): Promise<void> {
  stage.keys.replace();
  for (const deadline = performance.now() + longestCooldownMs; !(await takesOutside(stage, await asking.now())); await sleep(500)) {
    if (performance.now() > deadline) throw new Error('the gateway did not take the key that is published now');
  }
}
