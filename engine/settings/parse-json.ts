import type { Message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { fail, ok } from '../../contract/result.ts';
import type { FailureCode, Result } from '../../contract/result.ts';

// The engine quotes the text around the fault, which may hold a secret; only the fault and its place are told.
const reasonOf = (message: string): string =>
  message
    .replace(/, (\.\.\.)?".*is not valid JSON$/s, '')
    .replace(/ in JSON at position \d+ \((line \d+) column (\d+)\)/, ' at $1, column $2')
    .replace(/^./, (first) => first.toLowerCase());

/** Where a text stops being JSON, both counted from 1. */
export type Place = { line: number; column: number };

const placeIn = (message: string): Place | null => {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  return line === undefined ? null : { line: Number(line), column: Number(column) };
};

/**
 * Parses JSON text a user may have edited; the failure says where the text stops being JSON, and as a message what `saying` makes of that
 * place, null where it is not known.
 */
export const parseJson = (
  text: string,
  code: FailureCode,
  where: string,
  saying?: (place: Place | null) => Message,
): Result<unknown> => {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? reasonOf(cause.message) : String(cause);
    const words = `${where} is not valid JSON: ${reason}.`;
    if (!saying) return fail(code, words);
    return failWith(code, saying(cause instanceof Error ? placeIn(cause.message) : null), words);
  }
};
