// Steps that were kept on disk: what takes a fix back, and its second half. A file may have been written by somebody else, or be of
// another version: anything but whole steps is nothing.
import * as v from 'valibot';
import type { Step } from '../os/controls/step.ts';

const programSchema = v.pipe(v.string(), v.regex(/^[^-\p{Cc}][^\p{Cc}]*$/u));

const shownSchema = v.strictObject({
  program: programSchema,
  args: v.array(v.string()),
  lines: v.array(v.string()),
  isWhole: v.boolean(),
  lacks: v.optional(v.string()),
});

const stepSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('command'),
    program: programSchema,
    args: v.array(v.string()),
    privilege: v.picklist(['user', 'session', 'admin']),
    timeoutMs: v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)),
    fine: v.optional(v.array(v.number())),
    over: v.optional(shownSchema),
  }),
  v.strictObject({ type: v.literal('write'), path: v.string(), text: v.string(), over: v.string() }),
]);

/** The steps that this value is, or null where it is anything else. */
export const stepsIn = (value: unknown): readonly Step[] | null => {
  const parsed = v.safeParse(v.array(stepSchema), value);
  return parsed.success ? (parsed.output as readonly Step[]) : null;
};

/** The steps in a text of the history, or null where they cannot be read. */
export const stepsInText = (text: string): readonly Step[] | null => {
  try {
    return stepsIn(JSON.parse(text));
  } catch {
    return null;
  }
};
