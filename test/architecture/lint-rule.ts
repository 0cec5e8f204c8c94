// The table of rooms.ts as a lint rule, so that an editor marks a forbidden import while it is being typed.
import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { judgeImport } from './judge-import.ts';
import { root } from './source-files.ts';

type Source = { type: string; value?: unknown } | null | undefined;

/** ESLint plugin with the one rule `room-imports`. */
export const rooms = {
  rules: {
    'room-imports': {
      meta: { type: 'problem', schema: [], messages: { forbidden: '{{sentence}}' } },
      create: (context) => {
        const file = relative(root, context.filename).split(sep).join('/');
        const judge = (node: Rule.Node, source: Source): void => {
          const sentence = typeof source?.value === 'string' ? judgeImport(file, source.value) : null;
          if (sentence !== null) context.report({ node, messageId: 'forbidden', data: { sentence } });
        };
        return {
          ImportDeclaration: (node) => judge(node, node.source),
          ExportNamedDeclaration: (node) => judge(node, node.source),
          ExportAllDeclaration: (node) => judge(node, node.source),
          ImportExpression: (node) => judge(node, node.source),
        };
      },
    } satisfies Rule.RuleModule,
  },
};
