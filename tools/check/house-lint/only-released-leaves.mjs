import { ESLintUtils } from '@typescript-eslint/utils';
import { isReply } from './types.mjs';

const waysOut = new Set(['send', 'raw', 'hijack', 'sse']);

/** Bytes about a client leave through respond(reply, released), nowhere else. */
export const onlyReleasedLeaves = {
  meta: { type: 'problem', schema: [], messages: { leaves: 'Answer with respond(reply, released) of libs/disclosure.' } },
  create(context) {
    const { getTypeAtLocation } = ESLintUtils.getParserServices(context);
    return {
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (waysOut.has(name) && isReply(getTypeAtLocation(node.object))) context.report({ node, messageId: 'leaves' });
      },
      'VariableDeclarator > ObjectPattern.id'(node) {
        const taken = node.properties.some(({ key }) => waysOut.has(key?.name));
        if (taken && node.parent.init && isReply(getTypeAtLocation(node.parent.init))) context.report({ node, messageId: 'leaves' });
      },
    };
  },
};
