// What is stored as JSON may have been written by another version of the program.
import * as v from 'valibot';

/** What a stored text says; null where it is not what this version understands. */
export const readStored = <T extends v.GenericSchema>(schema: T, text: string): v.InferOutput<T> | null => {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
};
