// HTML and SVG without injection: what is given as text becomes text, whatever is in it. Pure.

/** Text that is already markup. */
export type Markup = { readonly markup: string };

/** What may stand in an element: text, markup, or several of them. */
export type Content = string | number | Markup | readonly Content[];

/** Attributes; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML and XML, in an element as in an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const markOfEntity = new Map(Object.entries(marks).map(([mark, entity]) => [entity, mark]));

/** What `escaped` text says. */
const unescaped = (text: string): string => text.replace(/&#?\w+;/g, (entity) => markOfEntity.get(entity) ?? entity);

const isMarkup = (content: Content): content is Markup => typeof content === 'object' && 'markup' in content;

const written = (content: Content): string => {
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return isMarkup(content) ? content.markup : content.map(written).join('');
};

/** An element with its attributes and what stands in it. */
export const element = (name: string, attributes: Attributes, ...content: readonly Content[]): Markup => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  return { markup: `<${name}${given.join('')}>${written(content)}</${name}>` };
};

/** Changes the text between tags, as it is read and not as it is escaped, and leaves tags and their attributes alone. */
export const withText = ({ markup }: Markup, change: (text: string) => string): Markup => ({
  markup: markup
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : escaped(change(unescaped(part)))))
    .join(''),
});

/** A coordinate in a drawing, in px with one decimal. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);
