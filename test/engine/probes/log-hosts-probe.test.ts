import { describe, expect, it } from 'vitest';
import { probeLogHosts } from '../../../engine/probes/log-hosts-probe.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { startSmallInternet } from '../support/small-internet.ts';

const logHost = (host: string) => ({ id: host, host, source: 'test', confirmed: true });

/** How the lookups of these hosts end, at a resolver with these pages; TikTok's own names exist for everybody else. */
const lookUp = async (hosts: readonly string[], pages: Record<string, string[]>) => {
  await using internet = await startSmallInternet();
  const catalog = { ...smallCatalog, logHosts: hosts.map(logHost) };
  const { context, readings } = createContext({ net: internet.net, names: bookOf(pages), catalog });
  await probeLogHosts(context);
  const asked = internet.net.asked.filter((name) => !name.startsWith('udp'));
  const about = readings.map(({ facts }) => (facts.kind === 'lookup' ? facts.about : ''));
  return { said: readings.map(({ facts, status }) => `${facts.kind} ${status}`), about, asked };
};

describe('hosts that only collect logs', () => {
  it('are looked up and never connected to', async () => {
    const { said, about, asked } = await lookUp(['analytics.tiktok.com'], { 'analytics.tiktok.com': ['20.0.0.9'] });
    expect(said).toEqual(['lookup ok']);
    expect(about).toEqual(['log']);
    expect(asked).toEqual([]);
  });

  it.each([
    ['sent to nowhere', { 'www.tiktok.com': ['0.0.0.0'] }],
    ['denied', {}],
  ])('are %s by the resolver in use while others know them: a fault, twice', async (_how, pages) => {
    expect((await lookUp(['www.tiktok.com'], pages)).said).toEqual(['lookup fault', 'lookup fault']);
  });

  it('that nobody knows any more say nothing', async () => {
    expect((await lookUp(['gone.tiktok.com'], {})).said).toEqual(['lookup skipped']);
  });
});
