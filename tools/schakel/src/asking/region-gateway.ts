import { Fault, NotReachable, Refused, WrongUse, type Ending } from '../ending/endings.js';
import { mistakeInWords, noTokenInWords } from '../ending/refusals.js';
import { GatewayClient, GatewayUnreachable, send, TokenRefused, UnreadableKey, type HttpReply } from '../gateway-client.js';
import type { Gateway } from './gateway.js';
import { isJsonObject, type JsonObject } from '../fhir/json.js';

/** The client with the endings of a command: whatever is not an answer becomes one of them. */
export function regionGateway(client: GatewayClient): Gateway {
  return {
    token: (asker) => client.token(asker).catch(asEnding),
    ask: async (asker, call) => answered(await client.ask(asker, call).catch(asEnding)),
    steer: async (call) => answered(await send(call).catch(asEnding)),
  };
}

function asEnding(error: unknown): never {
  if (error instanceof TokenRefused) throw endingOf(error.reply, true);
  if (error instanceof UnreadableKey) throw new Fault(`De sleutel ${error.file} is niet te lezen: start de regio opnieuw, dan zegt zij hoe u hem herstelt.`, { cause: error });
  if (error instanceof GatewayUnreachable) throw new NotReachable('De regio geeft geen antwoord. Draait zij niet, start haar dan met: npm start', { cause: error });
  throw error;
}

function answered(reply: HttpReply): HttpReply {
  if (reply.status >= 400) throw endingOf(reply, false);
  return reply;
}

const refusals = [401, 403, 404];
const away = [502, 503, 504];

function endingOf(reply: HttpReply, isToken: boolean): Ending {
  const { status, body } = reply;
  const outcome = isJsonObject(body) && body['resourceType'] === 'OperationOutcome' ? body : outcomeFrom(body);
  if (isToken && status < 500) return new Refused(status, outcome, noTokenInWords(status, codeOf(body)));
  if (refusals.includes(status)) return new Refused(status, outcome);
  if (away.includes(status)) return new NotReachable('De regio kan nu geen antwoord geven. Probeer het straks nog eens.');
  if (status >= 500) return new Fault(`De regio meldt een fout: ${textOf(outcome)}`);
  return new WrongUse(mistakeInWords(status, textOf(outcome)));
}

/** A refusal in OAuth's form (RFC 6749, 5.2) said as FHIR says it. */
function outcomeFrom(body: unknown): JsonObject {
  const said = isJsonObject(body) ? [body['error'], body['error_description']].filter((text) => typeof text === 'string').join(': ') : String(body);
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'login', diagnostics: said }] };
}

/** Of RFC 6749, 5.2: `invalid_scope` and the like. */
const codeOf = (body: unknown): string => (isJsonObject(body) && typeof body['error'] === 'string' ? body['error'] : 'zonder uitleg');

function textOf(outcome: JsonObject): string {
  const [issue] = Array.isArray(outcome['issue']) ? (outcome['issue'] as unknown[]) : [];
  if (!isJsonObject(issue)) return 'zonder uitleg';
  const details = isJsonObject(issue['details']) ? issue['details']['text'] : undefined;
  return String(details ?? issue['diagnostics'] ?? issue['code']);
}
