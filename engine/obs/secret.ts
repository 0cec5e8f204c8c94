// What must not be shown: printing, joining, serialising or inspecting it gives a mark in its place.
import { inspect } from 'node:util';

const MARK = '(secret)';

/** A text that only `reveal` gives away. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  equals(other: Secret | null): boolean {
    return other !== null && other.#text === this.#text;
  }

  toString(): string {
    return MARK;
  }

  toJSON(): string {
    return MARK;
  }

  [inspect.custom](): string {
    return MARK;
  }
}
