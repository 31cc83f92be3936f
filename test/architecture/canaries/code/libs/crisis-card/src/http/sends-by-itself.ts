import type { FastifyReply } from 'fastify';

export async function answer(reply: FastifyReply, mailer: { send(text: string): void }): Promise<void> {
  mailer.send('not an answer');
  reply.header('etag', '"1"');
  await reply.send('{}'); // breaks: house/only-released-leaves
  await reply.code(200).type('text/plain').send('{}'); // breaks: house/only-released-leaves
  reply.raw.end('{}'); // breaks: house/only-released-leaves
  reply['send']('{}'); // breaks: house/only-released-leaves
  const { send } = reply; // breaks: house/only-released-leaves
  send('{}');
}
