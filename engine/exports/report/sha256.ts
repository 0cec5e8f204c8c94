// SHA-256 (FIPS 180-4), for the page's policy, which allows its own script and style sheet by their digests. Here and not from
// the system, since exports are pure. Pure.

const primes = ((): number[] => {
  const found: number[] = [];
  for (let next = 2; found.length < 64; next += 1) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
})();

const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);

/** The first 32 bits of the fractions of the roots of the first primes. */
const [startWords, roundWords] = [
  primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
  primes.map((prime) => fraction(Math.cbrt(prime))),
];

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const padded = (bytes: Uint8Array): DataView => {
  const view = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  bytes.forEach((byte, index) => view.setUint8(index, byte));
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
};

const scheduleOf = (view: DataView, offset: number): number[] => {
  const schedule = Array.from({ length: 16 }, (_, index) => view.getUint32(offset + index * 4));
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [schedule[index - 15]!, schedule[index - 2]!];
    const small = turned(near, 7) ^ turned(near, 18) ^ (near >>> 3);
    const large = turned(far, 17) ^ turned(far, 19) ^ (far >>> 10);
    schedule.push((schedule[index - 16]! + small + schedule[index - 7]! + large) | 0);
  }
  return schedule;
};

type State = readonly [number, number, number, number, number, number, number, number];

const round = ([a, b, c, d, e, f, g, h]: State, added: number): State => {
  const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + added) | 0;
  const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
  return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
};

/** The digest of a text's UTF-8, in base64. */
export const sha256 = (text: string): string => {
  const view = padded(new TextEncoder().encode(text));
  let state = startWords as unknown as State;
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    const schedule = scheduleOf(view, offset);
    const after = schedule.reduce((now, word, index) => round(now, (word + roundWords[index]!) | 0), state);
    state = state.map((word, index) => (word + after[index]!) | 0) as unknown as State;
  }
  const bytes = state.flatMap((word) => [24, 16, 8, 0].map((by) => (word >>> by) & 0xff));
  return btoa(String.fromCharCode(...bytes));
};
