import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Receipts, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import { mayRegisterClients } from '../domain/rules/may-publish.rule.js';
import { receipt } from './receipt.js';
import { RegisterClient } from './register-client.command.js';

/** A system says that it holds data of this client. It never learns whether somebody else said so before. */
@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(
    private readonly registry: ClientRegistry,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, bsn }: RegisterClient): Promise<Released<Rendered>> {
    const deed = { requester, requestId, client: null, category: null, event: 'client.register', action: 'C' } as const;
    if (!mayRegisterClients(requester)) {
      await this.receipts.refused(deed);
      throw new GatewayError('forbidden', 'only a system that holds data of clients registers them');
    }
    const client = await this.registry.register(bsn, requester.system);
    return this.receipts.acknowledge({ ...deed, client }, receipt(200, 'the client is known here', requestId));
  }
}
