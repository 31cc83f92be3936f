import { Global, Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { ACCESS_FACTS } from './application/access-facts.port.js';
import { Disclosure } from './application/disclosure.js';
import { JointDisclosure } from './application/joint-disclosure.js';
import { Receipts } from './application/receipts.js';
import { StoredAccessFacts } from './application/stored-access-facts.js';

const facts = { provide: ACCESS_FACTS, useClass: StoredAccessFacts };

/** The app names the modules that bring what the client said, the treatment relations and the audit log. */
@Global()
@Module({})
export class DisclosureModule {
  static with(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return { module: DisclosureModule, imports, providers: [facts, Disclosure, JointDisclosure, Receipts], exports: [facts, Disclosure, JointDisclosure, Receipts] };
  }
}
