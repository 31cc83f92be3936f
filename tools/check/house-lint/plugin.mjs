import { controllersRelease } from './controllers-release.mjs';
import { fileNameSaysWhat } from './file-name-says-what.mjs';
import { forbid } from './forbid.mjs';
import { noCastToReleased } from './no-cast-to-released.mjs';
import { onlyReleasedLeaves } from './only-released-leaves.mjs';

/** Rules of this house. Each has a canary in test/architecture/canaries/code. */
export const house = {
  meta: { name: 'house' },
  rules: {
    'domain-has-no-clock-or-chance': forbid('Time, ids and chance are arguments: domain/ has no clock.', [
      'MemberExpression[object.name="Date"][property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Math"][property.name="random"]',
      'MemberExpression[object.name="process"][property.name="hrtime"]',
      'VariableDeclarator[init.name=/^(Date|Math|crypto|performance)$/]',
      'MemberExpression[object.name=/^(performance|crypto|Temporal)$/]',
      'CallExpression[callee.name=/^(randomUUID|randomBytes|randomInt|getRandomValues|setTimeout|setInterval|setImmediate)$/]',
    ]),
    'only-settings-read-the-environment': forbid('Settings are read once, by libs/platform/src/settings: take SETTINGS.', [
      'MemberExpression[object.name="process"][property.name="env"]',
      'MemberExpression[object.name="process"][property.value="env"]',
      'VariableDeclarator[init.name="process"] Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
    ]),
    'no-in-memory-events': forbid('Nothing that must survive a crash travels on the in-memory bus: append it to the outbox.', [
      'ImportDeclaration[source.value="@nestjs/cqrs"] ImportSpecifier[imported.name=/^(EventBus|EventPublisher|EventsHandler|IEventHandler|IEventBus|AggregateRoot|Saga|ISaga)$/]',
      'ImportDeclaration[source.value="@nestjs/cqrs"] ImportNamespaceSpecifier',
    ]),
    'every-test-runs': forbid('A focused or skipped test hides the others or itself.', [
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
      'MemberExpression[object.property.name=/^(each|concurrent)$/][property.name=/^(only|skip|todo|failing)$/]',
      'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
      'CallExpression[callee.object.name="pending"], CallExpression[callee.name="pending"]',
    ]),
    'names-say-what': forbid('No I… for interfaces: say what it is.', ['TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]']),
    'few-release-without-a-decision': forbid('Only the listed controllers release without a decision: what is about a client goes through Disclosure or Receipts.', [
      'ImportSpecifier[imported.name=/^release(Public|Log)$/]',
      'ExportSpecifier[local.name=/^release(Public|Log)$/]',
      'MemberExpression[property.name=/^release(Public|Log)$/]',
      'ObjectPattern > Property[key.name=/^release(Public|Log)$/]',
      'ExportAllDeclaration[source.value=/release-(public|log)/]',
    ]),
    'file-name-says-what': fileNameSaysWhat,
    'no-cast-to-released': noCastToReleased,
    'only-released-leaves': onlyReleasedLeaves,
    'controllers-release': controllersRelease,
  },
};
