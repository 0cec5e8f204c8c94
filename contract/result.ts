// How answers and failures travel: failure that is part of normal life is a value, only a bug throws.
import * as v from 'valibot';

/** Either a value or an error with a stable code and a sentence for a person. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** `code` is stable and for programs; `message` says what happened, what it means and what to do. */
export type Failure = { code: FailureCode; message: string };

/** The stable codes of failures. */
export const failureCodes = [
  'usage',
  'bad-settings',
  'bad-catalog',
  'bad-argument',
  'unknown-channel',
  'not-ready',
  'already-running',
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Accepts a failure. */
export const failureSchema = v.object({ code: v.picklist(failureCodes), message: v.string() });

/** A success carrying `value`. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure carrying a code and a sentence. */
export const fail = (code: FailureCode, message: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, message },
});

type Issue = {
  message: string;
  path?: ReadonlyArray<{ key: unknown }> | undefined;
  type: string;
  expected: string | null;
  received: string;
};

const sentence = (issue: Issue): string => {
  const field = (issue.path ?? []).map((part) => String(part.key)).join('.');
  const isUnknownName = issue.type === 'strict_object' && issue.expected === 'never';
  const said = isUnknownName ? 'is not a known name' : issue.received === 'undefined' ? 'is missing' : issue.message;
  return field === '' ? said : `"${field}" ${said.replace(/^Invalid/, 'is not valid: invalid')}`;
};

/** Checks `input` against a schema; on failure the message names the first bad field, prefixed with `where`. */
export const check = <T extends v.GenericSchema>(
  schema: T,
  input: unknown,
  code: FailureCode,
  where: string,
): Result<v.InferOutput<T>> => {
  const parsed = v.safeParse(schema, input, { abortPipeEarly: true });
  if (parsed.success) return ok(parsed.output);
  return fail(code, `${where}: ${sentence(parsed.issues[0])}.`);
};
