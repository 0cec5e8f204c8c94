// Questions in the newer form, asked of real sockets.
import * as packet from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { createNet } from '../../../engine/deps/real-net.ts';
import { querySigned, readSigns } from '../../../engine/doctor/query-signed.ts';
import { replyTo, resolveUnder } from '../../lab/servers/dns-answers.ts';
import { dnsRuleSchema } from '../../lab/servers/dns-rules.ts';
import type { DnsRulesInput } from '../../lab/servers/dns-rules.ts';
import * as v from 'valibot';
import { startUdp } from '../support/loopback-servers.ts';
import { createChance, mutated } from '../support/mutations.ts';

type RuleInput = NonNullable<DnsRulesInput['isp']>[number];

const name = 'webcast.tiktok.com';

const reply = (query: Buffer, rule: RuleInput): Buffer => {
  const decoded = packet.decode(query);
  const question = decoded.questions![0]!;
  return packet.encode(replyTo(decoded, question, resolveUnder(v.parse(dnsRuleSchema, rule), name, question.type)!));
};

const isSigned = (query: Buffer): boolean =>
  packet.decode(query).additionals?.some(({ type }) => type === 'OPT') === true;

const ask = async (answer: (query: Buffer) => Buffer[], timeoutMs = 10_000) => {
  const queries: Buffer[] = [];
  await using server = await startUdp((query) => {
    queries.push(query);
    return answer(query);
  });
  const { address, port } = server.endpoint;
  const said = await querySigned(createNet(), `${address}:${port}`, { name, type: 'A', timeoutMs });
  return { said, forms: queries.map((query) => (isSigned(query) ? 'new' : 'old')) };
};

describe('A filter that is asked in the newer form', () => {
  it('adds its code and its words', async () => {
    const ede = { code: 15, text: 'gravity' };
    const { said, forms } = await ask((query) => [reply(query, { act: 'poison', ips: ['0.0.0.0'], ttlS: 2, ede })]);
    expect(said).toMatchObject({ outcome: 'answer', addresses: ['0.0.0.0'] });
    expect(said.signs).toEqual({ ttlS: 2, recursionAvailable: true, authorities: 0, zones: [], errors: [ede] });
    expect(forms).toEqual(['new']);
  });

  it('signs its denial with its zone, whose time to live is told', async () => {
    const soa = 'Fake-For-Negative-Caching.adguard.com';
    const { said } = await ask((query) => [reply(query, { act: 'nxdomain', soa, ttlS: 10 })]);
    expect(said).toMatchObject({ outcome: 'nxdomain', addresses: [] });
    expect(said.signs).toMatchObject({ ttlS: 10, authorities: 1, zones: [name, soa.toLowerCase()] });
  });

  it('may deny without recursion', async () => {
    const { said } = await ask((query) => [reply(query, { act: 'nxdomain', bare: true })]);
    expect(said.signs).toMatchObject({ recursionAvailable: false, authorities: 0 });
  });
});

describe('A server that does not know the newer form', () => {
  it('is asked once more in the old one when it says so', async () => {
    const { said, forms } = await ask((query) => [
      reply(query, isSigned(query) ? { act: 'servfail' } : { act: 'poison', ips: ['20.20.0.1'] }),
    ]);
    expect(said).toMatchObject({ outcome: 'answer', addresses: ['20.20.0.1'] });
    expect(forms).toEqual(['new', 'old']);
  });

  it('is asked once more when it says nothing', async () => {
    const { said } = await ask((query) => (isSigned(query) ? [] : [reply(query, { act: 'nxdomain' })]), 500);
    expect(said.outcome).toBe('nxdomain');
  });

  it('is asked three times in all when it stays silent', async () => {
    const { said, forms } = await ask(() => [], 200);
    expect(said).toMatchObject({ outcome: 'timeout', signs: null });
    expect(forms).toEqual(['new', 'old', 'old']);
  });

  it('is not asked again when its failure is a denial with a code', async () => {
    const { said, forms } = await ask((query) => [reply(query, { act: 'servfail', ede: { code: 16 } })]);
    expect(said).toMatchObject({ outcome: 'servfail', signs: { errors: [{ code: 16, text: '' }] } });
    expect(forms).toEqual(['new']);
  });
});

it('4000 hostile messages are read without an exception', () => {
  const chance = createChance(20_261_123);
  const query = packet.encode({ type: 'query', id: 7, questions: [{ type: 'A', name }], additionals: [] });
  const decoded = packet.decode(query);
  const opt = { type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0 } as const;
  const offering = { ...decoded, additionals: [{ ...opt, flag_do: false, options: [] }] };
  const rule = v.parse(dnsRuleSchema, { act: 'nxdomain', soa: 'a.example', ede: { code: 15, text: 'words' } });
  const seed = packet.encode(replyTo(offering, decoded.questions![0]!, resolveUnder(rule, name, 'A')!));
  expect(readSigns(seed)?.errors).toEqual([{ code: 15, text: 'words' }]);
  for (let round = 0; round < 4000; round += 1) {
    const signs = readSigns(mutated(seed, chance));
    for (const { code, text } of signs?.errors ?? []) expect([typeof code, typeof text]).toEqual(['number', 'string']);
    for (const zone of signs?.zones ?? []) expect(typeof zone).toBe('string');
  }
});
