// Everything a person reads comes from the message catalog, so that another language needs no change in a component.
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { english } from '../../contract/messages.en.ts';
import { pastEnglish } from '../../contract/messages.past.en.ts';
import { windowEnglish } from '../../contract/messages.window.en.ts';
import { filesIn, textOf } from '../architecture/source-files.ts';

type Node = { type: string; name?: string; data?: string; value?: unknown; [key: string]: unknown };

/** Attributes that a person reads or hears. */
const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label)$/;

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const textsIn = (node: Node): string[] => {
  if (node.type === 'Text') return [node.data ?? ''];
  if (node.type === 'TemplateElement') return [(node.value as { cooked: string }).cooked];
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'CallExpression') return [];
  return childrenOf(node).flatMap(textsIn);
};

const wordsIn = (node: Node): string[] => {
  if (node.type === 'Text') return [node.data ?? ''];
  if (node.type === 'Attribute') return spokenAttributes.test(node.name ?? '') ? textsIn(node) : [];
  // What an expression shows as text of its own: {'word'}, {busy ? 'a' : 'b'}, {`n words`}.
  if (node.type === 'ExpressionTag') return textsIn(node);
  return childrenOf(node).flatMap(wordsIn);
};

const literalWords = (source: string): string[] =>
  wordsIn(parse(source, { modern: true }).fragment as unknown as Node)
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));

describe('Components hold no words of their own', () => {
  const components = filesIn('renderer').filter((file) => file.endsWith('.svelte'));

  it('finds the components', () => expect(components.length).toBeGreaterThan(15));
  it.each(components)('%s', (file) => expect(literalWords(textOf(file))).toEqual([]));

  it.each([
    ['<p>Hello</p>', 'Hello'],
    ['<p>{#if a}<b>{say("x")} more</b>{/if}</p>', 'more'],
    ['<button aria-label="Close">{x}</button>', 'Close'],
    ['<img alt={wide ? "A line" : ""} class="x">', 'A line'],
    ["<p>{busy ? 'Wait' : ''}</p>", 'Wait'],
  ])('would find the words in %s', (source, word) => expect(literalWords(source)).toEqual([word]));

  it('lets ids, classes and punctuation pass', () => {
    expect(literalWords('<p class="small" data-x="word">{say("now.since")} · {x}: {say(`link.${y}`)}</p>')).toEqual([]);
  });
});

describe('The window’s part of the catalog', () => {
  // The sentence of the moment is said by the page, too, before there is a window.
  const sources = [...filesIn('renderer'), 'contract/present.ts', 'contract/page.ts'].map(textOf).join('\n');

  /** Said whole, or composed from its stem: `nav.${view}`. */
  const isSaid = (id: string): boolean =>
    sources.includes(`'${id}'`) || sources.includes(`\`${id.slice(0, id.lastIndexOf('.'))}.\${`);

  it('holds nothing that no component says', () => {
    const ids = [...Object.keys(windowEnglish), ...Object.keys(pastEnglish)];
    expect(ids.filter((id) => !isSaid(id))).toEqual([]);
    expect([isSaid('now.no-such-thing'), isSaid('nowhere.x')]).toEqual([false, false]);
  });

  it('gives way to nothing in the catalog', () => expect(english).toMatchObject({ ...windowEnglish, ...pastEnglish }));
});
