// The forms in which a secret may come out of a program, and the search for them. Pure.

/** A form and the text to look for; `anyCase` where letters may be large or small. */
type Form = { name: string; needle: string; anyCase: boolean };

const BITS_PER_LETTER = 6;

// Wherever the secret begins within a longer text, the same letters come out but for those it shares with its neighbours.
const base64At = (secret: Buffer, offset: number, alphabet: 'base64' | 'base64url'): string => {
  const text = Buffer.concat([Buffer.alloc(offset), secret])
    .toString(alphabet)
    .replace(/=+$/, '');
  const first = Math.ceil((offset * 8) / BITS_PER_LETTER);
  const last = Math.floor(((offset + secret.length) * 8) / BITS_PER_LETTER);
  return text.slice(first, last);
};

const percented = (secret: Buffer): string =>
  [...secret].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** All forms that are looked for. */
export const formsOf = (secret: string): Form[] => {
  const bytes = Buffer.from(secret);
  const alphabets = ['base64', 'base64url'] as const;
  return [
    { name: 'plain', needle: secret, anyCase: true },
    { name: 'backwards', needle: [...secret].reverse().join(''), anyCase: true },
    { name: 'JSON', needle: JSON.stringify(secret).slice(1, -1), anyCase: true },
    { name: 'HTML', needle: secret.replaceAll('&', '&amp;'), anyCase: true },
    { name: 'URL', needle: encodeURIComponent(secret), anyCase: true },
    { name: 'URL, every letter', needle: percented(bytes), anyCase: true },
    { name: 'hex', needle: bytes.toString('hex'), anyCase: true },
    { name: 'UTF-16', needle: Buffer.from(secret, 'utf16le').toString('latin1'), anyCase: true },
    ...alphabets.flatMap((alphabet) =>
      [0, 1, 2].map((offset) => ({
        ...{ name: `${alphabet} at ${offset}`, needle: base64At(bytes, offset, alphabet), anyCase: false },
      })),
    ),
  ];
};

/** The names of the forms in which any of the secrets is in the bytes, each with the secret. */
export const secretsIn = (bytes: Buffer | string, secrets: readonly string[]): string[] => {
  const text = typeof bytes === 'string' ? bytes : bytes.toString('latin1');
  const small = text.toLowerCase();
  return secrets.flatMap((secret) =>
    formsOf(secret)
      .filter(({ needle, anyCase }) => (anyCase ? small.includes(needle.toLowerCase()) : text.includes(needle)))
      .map(({ name }) => `${secret} (${name})`),
  );
};
