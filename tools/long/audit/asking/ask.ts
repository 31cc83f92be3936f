import { Agent, request, type IncomingMessage } from 'node:http';
import type { Answer } from '../judging/judge.js';
import type { Question } from './questions.js';

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const patienceMs = 20_000;

const bodyOf = ({ bsn }: Question): string =>
  JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: bsnSystem, value: bsn } }] });

/** Null: nothing came back, not even a head. */
export function ask(port: number, agent: Agent, question: Question, token: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1', port, agent, method: 'POST', path: `/fhir/${question.operation}`, timeout: patienceMs,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json', accept: 'application/fhir+json' },
      },
      (response) => void wholeOf(response).then(() => resolve(answerOf(response, question))),
    );
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(null));
    asking.end(bodyOf(question));
  });
}

/** Read to the end, or to where it was cut: the head counts either way. */
const wholeOf = (response: IncomingMessage): Promise<void> =>
  new Promise((resolve) => response.resume().once('close', resolve).once('error', () => resolve()));

function answerOf({ headers, statusCode = 0 }: IncomingMessage, question: Question): Answer {
  const requestId = headers['x-request-id'];
  return { requestId: typeof requestId === 'string' ? requestId : null, status: statusCode, question };
}
