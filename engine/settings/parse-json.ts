import { fail, ok } from '../../contract/result.ts';
import type { FailureCode, Result } from '../../contract/result.ts';

/** Parses JSON text a user may have edited; the failure says where the text stops being JSON. */
export const parseJson = (text: string, code: FailureCode, where: string): Result<unknown> => {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? cause.message : String(cause);
    return fail(code, `${where} is not valid JSON: ${reason}.`);
  }
};
