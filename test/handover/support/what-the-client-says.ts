import type { Abstract } from '@nestjs/common';
import { ConsentWrites, type Provision } from '#libs/consent';
import { ClientRegistry, readBsn } from '#libs/identity';
import type { Requester } from '#libs/kernel';

const client: Requester = { actsAs: 'client', system: 'mijn-brugstad', organisation: '90000003' as Requester['organisation'], organisationType: null, team: null, person: 'client', role: 'client', purpose: null };

export interface Says {
  grant(bsn: string, change?: Partial<Provision>): Promise<void>;
  object(bsn: string, change?: Partial<Provision>): Promise<void>;
}

/** The client's grants and objections, by the one way in which they are written. */
export function whatTheClientSays({ get }: { get<Value>(token: Abstract<Value>): Value }): Says {
  const say = async (kind: Provision['kind'], text: string, change: Partial<Provision>): Promise<void> => {
    const bsn = readBsn(text);
    if (!bsn) throw new Error('not a BSN');
    const key = await get(ClientRegistry).register(bsn, 'mijn-brugstad');
    await get(ConsentWrites).record(key, { kind, who: { kind: 'anyone' }, categories: null, sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false, ...change }, { requester: client, inTheSameTransaction: async () => undefined });
  };
  return { grant: (bsn, change = {}) => say('grant', bsn, change), object: (bsn, change = {}) => say('objection', bsn, change) };
}
