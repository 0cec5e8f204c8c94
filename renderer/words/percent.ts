/** A part of a whole (0 to 1) in per cent, with at most one decimal. */
export const percentWords = (part: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part);
