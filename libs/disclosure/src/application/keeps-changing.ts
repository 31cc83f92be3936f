import { GatewayError } from '#libs/kernel';

/** Given up: this client's consents moved after every decision. A list is made without them. */
export class KeepsChanging extends GatewayError {
  constructor() {
    super('unavailable', 'the consents of this person are changing now; try again shortly');
  }
}
