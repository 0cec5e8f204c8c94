import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check, fail, failureCodes, failureSchema, ok } from '../../contract/result.ts';

const sample = {
  count: 1,
  choice: 'a',
  either: 'text',
  list: [{ size: 1 }],
  at: '2026-11-21T20:00:00.000Z',
  version: 1,
  note: null,
  shape: { kind: 'circle' },
  deep: { deeper: { deepest: true } },
} as const;

const schema = v.strictObject({
  count: v.number(),
  choice: v.picklist(['a', 'b', 'c']),
  either: v.union([v.string(), v.number(), v.array(v.string())]),
  list: v.array(v.strictObject({ size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)) })),
  at: v.pipe(v.string(), v.isoTimestamp()),
  version: v.literal(1),
  note: v.nullable(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
  shape: v.variant('kind', [
    v.object({ kind: v.literal('circle') }),
    v.object({ kind: v.literal('square'), side: v.number() }),
  ]),
  deep: v.object({ deeper: v.object({ deepest: v.boolean() }) }),
  word: v.optional(v.pipe(v.string(), v.email())),
});

const complaintAbout = (input: unknown): string => {
  const result = check(schema, input, 'bad-argument', 'The sample');
  return result.ok ? 'nothing' : result.error.message;
};

describe('A value that fits its schema', () => {
  it('is handed on', () => expect(check(schema, sample, 'bad-argument', 'The sample')).toEqual(ok(sample)));
});

describe('A value that does not fit is refused in one sentence that names the field', () => {
  it.each<[string, object]>([
    ['"count" must be a number.', { count: '1' }],
    ['"count" must be a number.', { count: NaN }],
    ['"count" is missing.', { count: undefined }],
    ['"choice" must be a, b, or c.', { choice: 'd' }],
    ['"either" must be text, a number, or a list.', { either: null }],
    ['"either" must be text, a number, or a list.', { either: [1] }],
    ['"list" must be a list.', { list: {} }],
    ['"list[0]" must be a group of named values.', { list: ['x'] }],
    ['"list[1].size" is missing.', { list: [{ size: 1 }, {}] }],
    ['"list[0].size" must be a whole number.', { list: [{ size: 1.5 }] }],
    ['"list[0].size" must be at least 1.', { list: [{ size: 0 }] }],
    ['"list[0].size" must be at most 9.', { list: [{ size: 10 }] }],
    ['"list[0].colour" is not a known name.', { list: [{ size: 1, colour: 'red' }] }],
    ['"at" must be a time such as 2026-01-31T12:00:00.000Z.', { at: 'yesterday' }],
    ['"version" must be 1.', { version: 2 }],
    ['"note" must be text.', { note: 7 }],
    ['"note" must not be empty.', { note: '' }],
    ['"shape.kind" must be circle or square.', { shape: { kind: 'star' } }],
    ['"shape.kind" is missing.', { shape: {} }],
    ['"shape.side" is missing.', { shape: { kind: 'square' } }],
    ['"shape" must be a group of named values.', { shape: 3 }],
    ['"deep.deeper.deepest" must be true or false.', { deep: { deeper: { deepest: 'yes' } } }],
    ['"surprise" is not a known name.', { surprise: 1 }],
    ['"word" is not valid.', { word: 'x' }],
  ])('%s', (sentence, wrong) => expect(complaintAbout({ ...sample, ...wrong })).toBe(`The sample: ${sentence}`));

  it.each([
    ['The sample must be a group of named values.', 3],
    ['The sample must be a group of named values.', null],
    ['The sample is missing.', undefined],
  ])('%s', (sentence, input) => expect(complaintAbout(input)).toBe(sentence));

  it('what must not be there at all is told so', () => {
    expect(check(v.undefined(), 3, 'bad-argument', 'The argument')).toEqual(
      fail('bad-argument', 'The argument must be left out.'),
    );
  });

  it('the first fault alone is named', () => {
    expect(complaintAbout({ ...sample, count: 'x', choice: 'x' })).toBe('The sample: "count" must be a number.');
  });

  it('the refused value is never repeated, because it may be a secret', () => {
    const secret = 's3cret';
    for (const field of Object.keys(sample)) {
      expect(complaintAbout({ ...sample, [field]: secret })).not.toContain(secret);
    }
  });
});

describe('A failure', () => {
  it.each(failureCodes)('with the code %s travels as data', (code) => {
    const { error } = fail(code, 'It did not work.');
    expect(v.parse(failureSchema, structuredClone(error))).toEqual(error);
  });
});
