import { fail, ok } from '../../contract/result.ts';
import type { FailureCode, Result } from '../../contract/result.ts';

// The engine quotes the text around the fault, which may hold a secret; only the fault and its place are told.
const reasonOf = (message: string): string =>
  message
    .replace(/, (\.\.\.)?".*is not valid JSON$/s, '')
    .replace(/ in JSON at position \d+ \((line \d+) column (\d+)\)/, ' at $1, column $2')
    .replace(/^./, (first) => first.toLowerCase());

/** Parses JSON text a user may have edited; the failure says where the text stops being JSON. */
export const parseJson = (text: string, code: FailureCode, where: string): Result<unknown> => {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? reasonOf(cause.message) : String(cause);
    return fail(code, `${where} is not valid JSON: ${reason}.`);
  }
};
