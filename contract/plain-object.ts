import * as v from 'valibot';

const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with exactly these entries; unlike valibot's own, a list is not taken for an object without entries. */
export const plainObject = <const T extends v.ObjectEntries>(
  entries: T,
): v.SchemaWithPipe<
  readonly [
    v.CustomSchema<Record<string, unknown>, v.ErrorMessage<v.CustomIssue> | undefined>,
    v.StrictObjectSchema<T, undefined>,
  ]
> => v.pipe(v.custom<Record<string, unknown>>(isPlain, 'must be a group of named values'), v.strictObject(entries));
