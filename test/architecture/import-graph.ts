// The real import graph, read with the TypeScript compiler: static and dynamic imports, `export … from`, import types, and
// workers that are started by `new URL('./x.ts', import.meta.url)`.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import ts from 'typescript';
import { targetOf } from './judge-import.ts';

/** One import as it stands in a file. */
export type Import = { from: string; specifier: string };

const isModuleUrl = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) &&
  node.expression.getText() === 'URL' &&
  node.arguments?.[1]?.getText() === 'import.meta.url' &&
  /\.(ts|mjs)'$/.test(node.arguments[0]?.getText() ?? '');

const specifierIn = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node)) {
    const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
    return loads ? node.arguments[0] : undefined;
  }
  return isModuleUrl(node) ? node.arguments?.[0] : undefined;
};

const scripts = (file: string, text: string): string =>
  extname(file) === '.svelte'
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;

/** All imports of one file; one that is not a literal text is reported as `<computed>`, since nobody could judge it. */
export const importsIn = (file: string, text: string): Import[] => {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierIn(node);
    if (specifier !== undefined) {
      const text = ts.isStringLiteralLike(specifier) ? specifier.text : '<computed>';
      found.push({ from: file, specifier: isModuleUrl(node) ? text.replace(/^(?!\.)/, './') : text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, scripts(file, text), ts.ScriptTarget.Latest, true));
  return found;
};

/** All imports of the given files, whose paths are relative to `root`. */
export const importsOf = (root: string, files: readonly string[]): Import[] =>
  files.flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));

/** For each file, the names of what it imports: paths of the tree, `node:` modules, npm packages. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Builds the graph of resolved names. */
export const graphOf = (imports: readonly Import[]): Graph => {
  const graph = new Map<string, string[]>();
  for (const { from, specifier } of imports) {
    graph.set(from, [...(graph.get(from) ?? []), targetOf(from, specifier).name]);
  }
  return graph;
};

/** The shortest chain of imports from `start` to something that `wanted` accepts, both ends included; null without one. */
export const chainTo = (graph: Graph, start: string, wanted: (name: string) => boolean): string[] | null => {
  const seen = new Set([start]);
  const queue: string[][] = [[start]];
  for (let chain = queue.shift(); chain !== undefined; chain = queue.shift()) {
    for (const next of graph.get(chain.at(-1) ?? start) ?? []) {
      if (wanted(next)) return [...chain, next];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...chain, next]);
    }
  }
  return null;
};

/** Every file that can reach itself, as the shortest circle through it; each circle is told once. */
export const cyclesIn = (graph: Graph): string[][] => {
  const told = new Set<string>();
  const cycles: string[][] = [];
  for (const file of graph.keys()) {
    const cycle = told.has(file) ? null : chainTo(graph, file, (name) => name === file);
    if (cycle === null) continue;
    for (const member of cycle) told.add(member);
    cycles.push(cycle);
  }
  return cycles;
};
