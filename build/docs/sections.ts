// Generated parts of hand-written pages stand between two marker lines:
// `<!-- generated: NAME, by npm run docs -->` and `<!-- end of NAME -->`.

const opening = (name: string): string => `<!-- generated: ${name}, by npm run docs -->`;
const closing = (name: string): string => `<!-- end of ${name} -->`;

/** The page with each named part replaced; throws when a page has no place for one. */
export const fillSections = (page: string, sections: Readonly<Record<string, string>>): string =>
  Object.entries(sections).reduce((text, [name, content]) => {
    const start = text.indexOf(opening(name));
    const end = text.indexOf(closing(name));
    if (start === -1 || end < start) throw new Error(`the page has no markers for "${name}"`);
    return `${text.slice(0, start)}${opening(name)}\n\n${content.trim()}\n\n${text.slice(end)}`;
  }, page);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A Markdown table. */
export const table = (heading: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
