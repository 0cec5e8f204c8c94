// Finds in source text what a program could contact: addresses, host names and URLs inside string literals. Comments,
// regular expressions and import specifiers are no strings, and are left out by the compiler's own parser.
import { isIP } from 'node:net';
import ts from 'typescript';

/** The endings by which a host name is told from a file name or a message id. */
const endings = 'com|net|org|io|eu|us|uk|de|dev|app|tv|info|co|gov|edu|cn|sg|cloud|google|arpa';

const patterns = [
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}/gi,
  new RegExp(`\\b(?:[a-z0-9_-]+\\.)+(?:${endings})\\b(?![-.\\w])`, 'gi'),
  /\b(?:https?|wss?|rtmps?):\/\/[a-z0-9.[\]:-]+/gi,
];

const isSpecifier = ({ parent }: ts.Node): boolean => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);

const isContact = (found: string): boolean => !/^[:\d.a-f]*$/i.test(found) || isIP(found) !== 0;

/** Every contact in one string. */
const contactsInText = (text: string): string[] => [
  ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found)).filter(isContact)),
];

/** Every contact in the string literals and templates of a TypeScript file, in the order of the file. */
export const contactsIn = (file: string, source: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && !isSpecifier(node)) found.push(...contactsInText(node.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
};
