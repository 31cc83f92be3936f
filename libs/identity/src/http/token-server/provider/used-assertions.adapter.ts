import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { UsedAssertions } from '../../../application/used-assertions.port.js';

/** The one thing that oidc-provider stores here is which assertions were used; access tokens are signed, not kept. */
export class UsedAssertionsAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly used: UsedAssertions,
  ) {}

  async upsert(id: string, _payload: AdapterPayload, expiresIn: number): Promise<void> {
    if (this.model !== 'ReplayDetection') throw new Error(`${this.model} is not stored`);
    const isFirst = await this.used.markUsed(id, expiresIn).catch(cannotTell);
    if (!isFirst) throw new errors.InvalidClientAuth('the assertion was used before');
  }

  /** Never a look first: the insert of `upsert` decides, so that two processes cannot both find nothing. */
  find = async (): Promise<undefined> => undefined;
  findByUid = this.find;
  findByUserCode = this.find;
  consume = async (): Promise<void> => undefined;
  destroy = this.consume;
  revokeByGrantId = this.consume;
}

/** Without the database nobody knows whether it was used: no token, and the system may come back. */
function cannotTell(cause: unknown): never {
  const error = new errors.OIDCProviderError(503, 'temporarily_unavailable', { cause });
  throw Object.assign(error, { expose: true, error_description: 'try again shortly' });
}
