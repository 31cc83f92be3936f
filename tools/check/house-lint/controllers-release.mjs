import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';
import { isReleased } from './types.mjs';

const routes = new Set(['All', 'Delete', 'Get', 'Interaction', 'Patch', 'Post', 'Put', 'Search']);
const nothing = ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never;

/** What a controller returns, Nest sends: so a route returns nothing, or something released. */
export const controllersRelease = {
  meta: { type: 'problem', schema: [], messages: { returns: 'Nest sends what a route returns: return nothing and use respond(reply, released).' } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = ESLintUtils.getParserServices(context);
    const checker = program.getTypeChecker();
    return {
      MethodDefinition(node) {
        if (!node.decorators.some(isRoute)) return;
        const signature = checker.getSignatureFromDeclaration(esTreeNodeToTSNodeMap.get(node));
        const returned = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
        if (returned.flags & nothing || isReleased(returned)) return;
        context.report({ node: node.key, messageId: 'returns' });
      },
    };
  },
};

const isRoute = ({ expression }) => expression.type === 'CallExpression' && routes.has(expression.callee.name);
