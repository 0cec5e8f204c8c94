// Finds exported symbols without a doc comment, with the TypeScript compiler.
import ts from 'typescript';

/**
 * `export type X = v.InferOutput<typeof xSchema>;` or `(typeof codes)[number]` says no more than the value it is derived
 * from, and that one is documented.
 */
const isDerivedType = (node: ts.Statement): boolean =>
  ts.isTypeAliasDeclaration(node) && /^[^\n]*\btypeof [a-z]\w*[^\n]*$/.test(node.type.getText());

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesOf = (node: ts.Statement): string[] => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node);
  return isNamed && node.name !== undefined ? [node.name.text] : [];
};

const hasDocComment = (node: ts.Statement, text: string): boolean =>
  (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).some(({ pos }) => text.startsWith('/**', pos));

/** Names of the exported functions, constants, classes and types of a file that have no doc comment. */
export const undocumentedIn = (file: string, text: string): string[] =>
  ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    .statements.filter((node) => isExported(node) && !isDerivedType(node) && !hasDocComment(node, text))
    .flatMap(namesOf);
