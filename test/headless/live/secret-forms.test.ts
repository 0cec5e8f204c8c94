// The search must find what it looks for, or finding nothing would prove nothing.
import { expect, it } from 'vitest';
import { formsOf, secretsIn } from './secret-forms.ts';

const secret = 'stream-77?expire=17&sign=9b1e/+';

const encoded: ReadonlyArray<readonly [string, string]> = [
  ['as it is', secret],
  ['in capitals', secret.toUpperCase()],
  ['in a URL', `https://somewhere/?key=${encodeURIComponent(secret)}`],
  ['in JSON', JSON.stringify({ key: secret })],
  ['in HTML', `<p>${secret.replaceAll('&', '&amp;')}</p>`],
  ['as hex', Buffer.from(`a${secret}b`).toString('hex').toUpperCase()],
  ['as UTF-16', Buffer.from(secret, 'utf16le').toString('latin1')],
  ...[0, 1, 2, 3].map((length) => {
    const text = `${'x'.repeat(length)}${secret} and more`;
    return [`as base64 after ${length} letters`, Buffer.from(text).toString('base64')] as const;
  }),
  ...[0, 1, 2].map((length) => {
    const text = `${'é'.repeat(length)}${secret}`;
    return [`as base64 for URLs after ${length} letters`, Buffer.from(text).toString('base64url')] as const;
  }),
];

it.each(encoded)('a secret is found %s', (_how, text) => {
  expect(secretsIn(`before ${text} after`, [secret])).not.toEqual([]);
  expect(secretsIn(Buffer.from(`before ${text} after`, 'latin1'), [secret])).not.toEqual([]);
});

it('nothing is found where there is nothing, and no form is empty', () => {
  expect(secretsIn('stream and sign, but no key', [secret])).toEqual([]);
  expect(formsOf(secret).filter(({ needle }) => needle.length < 8)).toEqual([]);
});
