import { describe, expect, it } from 'vitest';
import { lookupOutcomes } from '../../../../contract/facts.ts';
import { decodeJsonAnswer } from '../../../../engine/probes/resolve/dns-message.ts';
import { createChance, mutated } from '../../support/mutations.ts';

const good = JSON.stringify({
  Status: 0,
  TC: false,
  Question: [{ name: 'www.tiktok.com.', type: 1 }],
  Answer: [
    { name: 'www.tiktok.com.', type: 5, TTL: 60, data: 'edge.example.net.' },
    { name: 'edge.example.net.', type: 1, TTL: 60, data: '20.0.0.1' },
    { name: 'edge.example.net.', type: 28, TTL: 60, data: '2a00::1' },
  ],
});

const nothing = { addresses: [], cnames: [] };

describe('an answer as JSON', () => {
  it('gives the addresses of the type that was asked for, and the names on the way there', () => {
    const cnames = ['edge.example.net.'];
    expect(decodeJsonAnswer(good, 'A')).toEqual({ outcome: 'answer', addresses: ['20.0.0.1'], cnames });
    expect(decodeJsonAnswer(good, 'AAAA')).toEqual({ outcome: 'answer', addresses: ['2a00::1'], cnames });
  });

  it.each([
    [0, 'no-records'],
    [2, 'servfail'],
    [3, 'nxdomain'],
    [5, 'dns-refused'],
    [23, 'servfail'],
  ] as const)('with the status %i and no records is "%s"', (status, outcome) => {
    expect(decodeJsonAnswer(JSON.stringify({ Status: status }), 'A')).toEqual({ outcome, ...nothing });
  });
});

describe('hostile JSON', () => {
  it.each(['', 'null', '[]', '7', '"x"', 'true', '{}', '{"Status":"0"}', '{"Status":null}', '<html>', '{"Status":0'])(
    'such as %j is malformed',
    (text) => {
      expect(decodeJsonAnswer(text, 'A')).toEqual({ outcome: 'malformed', ...nothing });
    },
  );

  it.each([
    ['no list', { length: 3 }],
    ['things that are no records', [null, 7, 'x', [], {}, { type: 1 }, { type: 1, data: 7 }, { type: '1', data: 'x' }]],
    [
      'addresses that are none',
      ['localhost', 'evil.example', '', '1.2.3', '2a00::1'].map((data) => ({ type: 1, data })),
    ],
  ])('whose answer is %s has no addresses', (_what, Answer) => {
    expect(decodeJsonAnswer(JSON.stringify({ Status: 0, Answer }), 'A')).toEqual({ outcome: 'no-records', ...nothing });
  });

  it('is read without an exception, 2000 times over', () => {
    const chance = createChance(4711);
    for (let round = 0; round < 2000; round += 1) {
      const answer = decodeJsonAnswer(mutated(Buffer.from(good), chance).toString('utf8'), 'A');
      expect(lookupOutcomes).toContain(answer.outcome);
    }
  });
});
