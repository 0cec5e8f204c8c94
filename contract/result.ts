// How answers and failures travel: failure that is part of normal life is a value, only a bug throws.
import * as v from 'valibot';
import type { Message } from './message.ts';

/** Either a value or an error with a stable code and a sentence for a person. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/**
 * `code` is stable and for programs; `message` says in English what happened, what it means and what to do; `said` is the same for
 * another language, where it is in the catalog.
 */
export type Failure = { code: FailureCode; message: string; said?: Message };

/** The stable codes of failures. */
export const failureCodes = [
  'usage',
  'bad-settings',
  'bad-catalog',
  'bad-recording',
  'bad-report',
  'bad-argument',
  'unknown-channel',
  'not-ready',
  'no-history',
  'already-running',
  'unauthorised',
  'forbidden',
  'not-found',
  'too-large',
  'too-slow',
  'too-many',
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
  kind: string;
  type: string;
  message: string;
  path?: ReadonlyArray<{ key: unknown }> | undefined;
  expected: string | null;
  received: string;
  requirement?: unknown;
};

// The names that Valibot gives to types, as a person would say them.
const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of named values',
  undefined: 'left out',
};

const fieldOf = (path: Issue['path']): string =>
  (path ?? []).reduce((name, { key }) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');

// "(string | null)" becomes "text or null", "("auto" | "us")" becomes "auto or us".
const expectedWords = (expected: string): string => {
  const parts = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
  const words = parts.map((part) => typeWords[part] ?? part.replace(/^"(.*)"$/, '$1'));
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
};

// The refused value itself is never repeated: it may be a secret.
const complaint = ({ kind, type, message, expected, received, requirement }: Issue): string => {
  if (type === 'strict_object' && expected === 'never') return 'is not a known name';
  if (received === 'undefined') return 'is missing';
  if (!message.startsWith('Invalid')) return message;
  if (kind === 'schema' && expected !== null) return `must be ${expectedWords(expected)}`;
  switch (type) {
    case 'integer':
      return 'must be a whole number';
    case 'min_value':
      return `must be at least ${String(requirement)}`;
    case 'max_value':
      return `must be at most ${String(requirement)}`;
    case 'min_length':
      return requirement === 1 ? 'must not be empty' : `must not be shorter than ${String(requirement)}`;
    case 'max_length':
      return `must not be longer than ${String(requirement)}`;
    case 'iso_timestamp':
      return 'must be a time such as 2026-01-31T12:00:00.000Z';
    default:
      return 'is not valid';
  }
};

/** Checks `input` against a schema; on failure a sentence that begins with `where` names the first bad field. */
export const check = <T extends v.GenericSchema>(
  schema: T,
  input: unknown,
  code: FailureCode,
  where: string,
): Result<v.InferOutput<T>> => {
  const parsed = v.safeParse(schema, input, { abortPipeEarly: true });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const field = fieldOf(issue.path);
  return fail(code, `${where}${field === '' ? '' : `: "${field}"`} ${complaint(issue)}.`);
};
