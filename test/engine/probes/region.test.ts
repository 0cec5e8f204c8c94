import { describe, expect, it } from 'vitest';
import { detectRegion } from '../../../engine/probes/detect-region.ts';
import { regionFrom, regionOfCountry } from '../../../engine/probes/region.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { startHttps } from '../support/https-server.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';

describe('the region of a country', () => {
  it.each([
    ['US', 'us'],
    ['us', 'us'],
    ['DE', 'eu'],
    ['GB', 'eu'],
    ['UK', 'eu'],
    ['CH', 'eu'],
    ['BR', 'row'],
    ['SG', 'row'],
  ])('%s is %s', (country, region) => expect(regionOfCountry(country)).toBe(region));
});

describe('the region that a page names', () => {
  it.each([
    ['{"webapp.app-context":{"language":"en","region":"DE"}}', 'eu'],
    ['{"region" : "US"}', 'us'],
    ['"{\\"region\\":\\"JP\\"}"', 'row'],
    ['{"regionCode":"US"}', null],
    ['{"region":"useast5"}', null],
    ['<html>Please wait...</html>', null],
    ['', null],
  ])('in %s is %s', (body, region) => expect(regionFrom(body)).toBe(region));
});

describe('asking TikTok for the region', () => {
  const pages = ['/explore', '/login'].map((path) => ({
    ...{ id: path.slice(1), host: 'www.tiktok.com', path, source: 'test', confirmed: true },
  }));
  const data = '<script>{"region":"FR"}</script>';

  const detect = async (answers: Record<string, string>) => {
    const asked: string[] = [];
    await using server = await startHttps(['www.tiktok.com'], ({ url = '' }, response) => {
      asked.push(url);
      response.end(answers[url]);
    });
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', 443, server.endpoint);
    const names = bookOf({ 'www.tiktok.com': ['20.0.0.1'] });
    const { context } = createContext({ net, names, catalog: { ...smallCatalog, regionPages: pages } });
    return { ...(await detectRegion(context)), asked };
  };

  it('takes the first page that says it, however far down', async () => {
    const long = { '/explore': 'x'.repeat(60_000) + data };
    expect(await detect(long)).toEqual({ answered: true, region: 'eu', asked: ['/explore'] });
  });

  it('goes on to the next page after a challenge, and may learn nothing', async () => {
    expect(await detect({ '/explore': 'Please wait...', '/login': data })).toMatchObject({ region: 'eu' });
    expect(await detect({})).toEqual({ answered: true, region: null, asked: ['/explore', '/login'] });
  });

  it('learns nothing where TikTok cannot be reached', async () => {
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', 443, closedPort);
    const names = bookOf({ 'www.tiktok.com': ['20.0.0.1'] });
    const { context } = createContext({ net, names, catalog: { ...smallCatalog, regionPages: pages } });
    expect(await detectRegion(context)).toEqual({ answered: false, region: null });
  });
});
