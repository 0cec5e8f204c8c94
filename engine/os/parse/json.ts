// Reads JSON that other programs printed. Nothing is believed about its shape: a value of the wrong kind reads as null.

/** A JSON object whose members are unknown. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parsed value, or undefined for text that is not JSON; a byte order mark is skipped. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** The value itself when it is an object, else null. */
export const objectIn = (value: unknown): JsonObject | null => (isObject(value) ? value : null);

/** The objects of an array; a lone object counts as an array of one, anything else as empty. */
export const objectsIn = (value: unknown): readonly JsonObject[] =>
  isObject(value) ? [value] : Array.isArray(value) ? value.filter(isObject) : [];

/** The strings of an array, or none. */
export const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** A member that is text and not empty, else null. */
export const textIn = (object: JsonObject, key: string): string | null => {
  const value = object[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** A member that is a finite number, else null. */
export const numberIn = (object: JsonObject, key: string): number | null => {
  const value = object[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
