// Whether figures in a text are written as its language writes figures. Pure.

const steering = /[\u061c\u200e\u200f\u2066-\u2069]/g;

// Not within an address, a time, a version, a name or a number with decimals.
const digits = /(?<![\w.,:/#+-])\d{4,}(?![\w:/]|[.,-]\d)/g;

/** Ports that texts name: of RTMP, of OBS, and the first that no system keeps for itself. */
const ports: readonly string[] = ['1935', '4455', '1024'];

/** What is a number and no quantity: nobody groups the digits of a port, or of a year, which has no unit. */
const isName = (number: string, after: string): boolean =>
  ports.includes(number) || (/^(19|20)\d\d$/.test(number) && !/^\s*(kbit|ms|[kMG]B)/.test(after));

const ungrouped = (text: string, locale: string): string[] =>
  [...text.matchAll(digits)]
    .filter(({ 0: number, index }) => !isName(number, text.slice(index + number.length)))
    .filter(({ 0: number }) => new Intl.NumberFormat(locale).format(Number(number)).replace(steering, '') !== number)
    .map(([number]) => number);

// Thousands in groups, as whichever language has them.
const grouped = /(?<![\w.,:/#+-])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\w:/]|[.,-]\d)/g;

const strangeGroups = (text: string, locale: string): string[] =>
  [...text.matchAll(grouped)]
    .map(([number]) => number)
    .filter((number) => new Intl.NumberFormat(locale).format(Number(number.replace(/[.,]/g, ''))) !== number);

const strangePercents = (text: string, locale: string): string[] => {
  const parts = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0.5);
  const ending = parts
    .slice(1)
    .map(({ value }) => value)
    .join('')
    .replace(steering, '');
  return [...text.matchAll(/\d(\s*[%٪])/g)].filter(([, own]) => own !== ending).map(([own]) => own);
};

/** The figures in texts that are not written as the language writes them: thousands without their sign, and shares of a hundred. */
export const strangeFigures = (texts: readonly string[], locale: string): string[] =>
  texts.flatMap((text) => {
    const plain = text.replace(steering, '');
    return [...ungrouped(plain, locale), ...strangeGroups(plain, locale), ...strangePercents(plain, locale)].map(
      (figure) => `“${figure}” in: ${plain}`,
    );
  });
