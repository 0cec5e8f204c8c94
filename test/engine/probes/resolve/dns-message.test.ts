import * as packet from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { lookupOutcomes } from '../../../../contract/facts.ts';
import { decodeAnswer, encodeQuery } from '../../../../engine/probes/resolve/dns-message.ts';
import { answerTo, questionIn, responseCodes } from '../../support/dns-messages.ts';
import { createChance, mutated } from '../../support/mutations.ts';

const name = 'www.tiktok.com';
const asked = { id: 7, name, type: 'A' } as const;

const read = (message: Buffer, id = asked.id, type: 'A' | 'AAAA' = 'A') => decodeAnswer(message, id, name, type);

describe('a query', () => {
  it('asks one question, wants recursion, and has an id that nobody can guess', () => {
    const first = encodeQuery(name, 'AAAA');
    expect(questionIn(first.query)).toEqual({ id: first.id, name, type: 'AAAA' });
    expect(packet.decode(first.query)).toMatchObject({ type: 'query', flag_rd: true });
    const ids = new Set(Array.from({ length: 50 }, () => encodeQuery(name, 'A').id));
    expect(ids.size).toBeGreaterThan(40);
    expect(ids.has(0)).toBe(false);
  });

  it('has the id it is given, as DNS over HTTPS wants zero', () => {
    expect(questionIn(encodeQuery(name, 'A', 0).query).id).toBe(0);
  });
});

describe('an answer', () => {
  it('gives its addresses, and the names on the way there', () => {
    const message = answerTo(asked, ['20.0.0.1', '20.0.0.2'], { cname: 'edge.example.net' });
    const addresses = ['20.0.0.1', '20.0.0.2'];
    expect(read(message)).toEqual({ outcome: 'answer', addresses, cnames: ['edge.example.net'] });
  });

  it('may use compressed names, as servers do', () => {
    const header = '000781800001000200000000';
    const question = '03777777 0674696b746f6b 03636f6d 00 0001 0001';
    const cname = 'c00c 0005 0001 0000003c 0007 0465646765 c010';
    const address = 'c02c 0001 0001 0000003c 0004 14000001';
    const message = Buffer.from((header + question + cname + address).replaceAll(' ', ''), 'hex');
    expect(read(message)).toEqual({ outcome: 'answer', addresses: ['20.0.0.1'], cnames: ['edge.tiktok.com'] });
  });

  it('holds for its name in any mixture of letters', () => {
    expect(read(answerTo({ ...asked, name: 'WwW.TikTok.COM' }, ['20.0.0.1']))).toMatchObject({ outcome: 'answer' });
  });

  it('of the other type is none', () => {
    expect(read(answerTo({ ...asked, type: 'AAAA' }, ['2a00::1']))).toMatchObject({ outcome: 'no-records' });
  });

  it.each([
    ['nxdomain', responseCodes.nxdomain],
    ['servfail', responseCodes.servfail],
    ['dns-refused', responseCodes.refused],
    ['servfail', 9],
    ['no-records', 0],
  ] as const)('without records is "%s" where its code is %i', (outcome, code) => {
    expect(read(answerTo(asked, [], { code }))).toEqual({ outcome, addresses: [], cnames: [] });
  });

  it('that was cut off before its addresses does not say that there are none', () => {
    const flags = packet.TRUNCATED_RESPONSE;
    expect(read(answerTo(asked, [], { flags }))).toMatchObject({ outcome: 'malformed' });
    expect(read(answerTo(asked, ['20.0.0.1'], { flags }))).toMatchObject({ outcome: 'answer' });
  });
});

describe('what is not an answer to this question', () => {
  it.each([
    ['another id', answerTo({ ...asked, id: 8 }, ['20.0.0.1'])],
    ['another name', answerTo({ ...asked, name: 'www.example.com' }, ['20.0.0.1'])],
    ['a query', encodeQuery(name, 'A', asked.id).query],
    ['garbage', Buffer.from('garbage in, garbage out')],
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0])],
  ])('is passed over: %s', (_what, message) => {
    expect(read(message)).toBeNull();
  });

  it('is malformed if it carries the right id and cannot be read', () => {
    expect(read(Buffer.from('0007ffffffffffffffffffff', 'hex'))).toMatchObject({ outcome: 'malformed' });
    const pointsAtItself = Buffer.from('0007818000010000000000 00c00c00010001'.replace(' ', ''), 'hex');
    expect(read(pointsAtItself)).toMatchObject({ outcome: 'malformed' });
  });
});

it('4000 hostile messages are read without an exception, and what they give fits the contract', () => {
  const chance = createChance(20_261_121);
  const seeds = [
    answerTo(asked, ['20.0.0.1', '20.0.0.2'], { cname: 'edge.example.net' }),
    answerTo({ ...asked, type: 'AAAA' }, ['2a00::1']),
    answerTo(asked, [], { code: responseCodes.nxdomain }),
  ];
  for (let round = 0; round < 4000; round += 1) {
    const message = mutated(seeds[round % seeds.length]!, chance);
    const answer = read(message, asked.id, round % 2 === 0 ? 'A' : 'AAAA');
    if (!answer) continue;
    expect(lookupOutcomes).toContain(answer.outcome);
    for (const text of [...answer.addresses, ...answer.cnames]) expect(text).toEqual(expect.any(String));
  }
});
