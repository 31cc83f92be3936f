import type { ServerResponse } from 'node:http';

import type { Answer } from '../../http/answer.js';
import { write } from '../../http/write.js';
import type { Broken } from '../way.js';

const loginPage = `<!DOCTYPE html>
<html lang="nl"><head><title>Inloggen</title></head>
<body><h1>Inloggen</h1><form method="post" action="/login"><input name="user"><input name="password" type="password"><button>Inloggen</button></form></body></html>
`;

export function hangUp(_answer: Answer, response: ServerResponse): void {
  response.socket?.destroy();
}

export function sendLoginPage(_answer: Answer, response: ServerResponse): void {
  write(response, { status: 200, body: loginPage, contentType: 'text/html; charset=utf-8' });
}

/** Half of the right answer, said to be all of it. */
export function sendCutOff(answer: Answer, response: ServerResponse): void {
  const text = JSON.stringify(answer.body);
  write(response, { ...answer, status: 200, body: text.slice(0, Math.ceil(text.length / 2)) });
}

export function sendElsewhere(_answer: Answer, response: ServerResponse, { port }: Broken): void {
  write(response, { status: 302, body: '', contentType: 'text/plain; charset=utf-8', location: `http://127.0.0.1:${port ?? response.socket?.localPort ?? 0}/elsewhere` });
}
