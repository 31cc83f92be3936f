import { ESLintUtils } from '@typescript-eslint/utils';
import { isReleased } from './types.mjs';

/** Released<T> is made by libs/disclosure alone: no cast to it, and none to any or never where it is expected. */
export const noCastToReleased = {
  meta: { type: 'problem', schema: [], messages: { cast: 'Released comes from libs/disclosure: ask for a release, do not cast.' } },
  create(context) {
    const { getTypeAtLocation, program, esTreeNodeToTSNodeMap } = ESLintUtils.getParserServices(context);
    const expectedBy = (node) => program.getTypeChecker().getContextualType(esTreeNodeToTSNodeMap.get(node));
    const check = (node) => {
      const isEscape = ['TSAnyKeyword', 'TSNeverKeyword'].includes(node.typeAnnotation.type) && isReleased(expectedBy(node));
      if (isEscape || isReleased(getTypeAtLocation(node.typeAnnotation))) context.report({ node, messageId: 'cast' });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};
