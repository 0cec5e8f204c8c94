import { describe, expect, it } from 'vitest';
import { parse } from 'valibot';
import { catalogOverlaySchema, catalogParts } from '../../../contract/catalog.ts';
import { features } from '../../../contract/verdict.ts';
import type { Catalog } from '../../../contract/catalog.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { loadCatalog, mergeCatalog, shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import type { Files } from '../../../engine/deps/files.ts';
import { targetsFor } from '../../../engine/schedule/look.ts';

const shipped = ((): Catalog => {
  const result = shippedCatalog();
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
})();
const FILE = '/somewhere/catalog.json';

/** Files with one text in them, that can be read and never written. */
const holding = (text: string | null): Files => ({
  readText: (path) => Promise.resolve(path === FILE ? text : null),
  writeText: () => Promise.reject(new Error('the loader must never write')),
});
const load = (text: string | null, mustExist = false) => loadCatalog(holding(text), FILE, mustExist);
const loadData = (data: unknown) => load(JSON.stringify(data));

const [target] = shipped.targets;
const [anchor] = shipped.anchors;

describe('The catalog that comes with the program', () => {
  it('is valid', () => expect(shippedCatalog().ok).toBe(true));

  it('names nothing twice', () => {
    const ids = catalogParts.flatMap((part) => shipped[part].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes every host in lower case', () => {
    const hosts = [
      ...shipped.targets.map(({ host }) => host),
      ...shipped.canaries.map(({ host }) => host),
      ...shipped.anchors.map(({ tlsName }) => tlsName),
      ...[...shipped.transfers, ...shipped.rtmpControls, ...shipped.regionPages].map(({ host }) => host),
      ...shipped.logHosts.map(({ host }) => host),
      ...shipped.cnameSuffixes.flatMap(({ suffixes }) => suffixes),
    ];
    expect(hosts.filter((host) => host !== host.toLowerCase())).toEqual([]);
  });

  it.each(['auto', 'us', 'eu', 'row'] as const)(
    'asks for every feature except going LIVE in the region %s',
    (region) => {
      const asked = new Set(
        targetsFor(shipped, { ...defaultSettings, tiktok: { region } }).map(({ feature }) => feature),
      );
      expect(features.filter((feature) => !asked.has(feature))).toEqual(['ingest']);
    },
  );

  it.each(['us', 'eu', 'row'] as const)('has two hosts each for videos and pictures in the region %s', (region) => {
    const asked = targetsFor(shipped, { ...defaultSettings, tiktok: { region } });
    for (const feature of ['video', 'image']) {
      const hosts = asked.filter((target) => target.feature === feature && target.content).map(({ host }) => host);
      expect(new Set(hosts).size).toBeGreaterThanOrEqual(2);
    }
  });

  it('leads to pictures by one answer, and compares speed with files of two owners that are not TikTok', () => {
    expect(shipped.targets.filter(({ namesPicture }) => namesPicture)).toHaveLength(1);
    expect(new Set(shipped.transfers.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(2);
    expect(shipped.transfers.filter(({ bytes }) => bytes > 256_000)).toEqual([]);
    expect(shipped.transfers.filter(({ host }) => host.includes('tiktok'))).toEqual([]);
  });

  it('takes no redirect for a healthy answer: it may lead to a page of a filter', () => {
    const statuses = shipped.targets.flatMap(({ healthy }) => healthy.flatMap((rule) => rule.statuses));
    expect(statuses.filter((status) => status >= 300 && status < 400)).toEqual([]);
  });

  it('has anchors of three owners and canaries of two, or no quorum could ever be reached', () => {
    expect(new Set(shipped.anchors.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(shipped.canaries.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(2);
  });

  it('says of every fact where it was read', () => {
    const facts = catalogParts.flatMap((part): { source: string }[] => shipped[part]);
    expect(facts.filter(({ source }) => source.length < 8)).toEqual([]);
  });
});

describe('A user’s file', () => {
  it('may be missing', async () => expect(await load(null)).toEqual({ ok: true, value: shipped }));

  it('may not be missing when somebody named it', async () => {
    expect(await load(null, true)).toEqual({
      ok: false,
      error: { code: 'bad-catalog', message: `There is no catalog file at ${FILE}.` },
    });
  });

  it('may be empty of entries', async () => expect(await load('{}')).toEqual({ ok: true, value: shipped }));

  it('may begin with a byte order mark, as editors on Windows write it', async () => {
    expect((await load('\uFEFF{}')).ok).toBe(true);
  });

  it('replaces an entry with the same id where it stands, and leaves the others', async () => {
    const result = await loadData({ targets: [{ ...target, host: 'm.tiktok.com' }] });
    expect(result.ok && result.value.targets.map(({ host }) => host).slice(0, 2)).toEqual([
      'm.tiktok.com',
      'www.tiktok.com',
    ]);
    expect(result.ok && result.value.targets.length).toBe(shipped.targets.length);
  });

  it('adds an entry with a new id, with the usual port unless it names one', async () => {
    const { port: _port, ...withoutPort } = { ...target!, id: 'mine' };
    const result = await loadData({ version: '2027-01-01', targets: [withoutPort] });
    expect(result.ok && result.value.targets.at(-1)).toMatchObject({ id: 'mine', port: 443, content: false });
    expect(result.ok && result.value.version).toBe('2027-01-01');
  });

  it('takes entries away, of any kind, even those it adds itself', async () => {
    const result = await loadData({ targets: [{ ...target, id: 'mine' }], remove: ['mine', 'feed', 'firefox'] });
    const ids = result.ok && [...result.value.targets, ...result.value.canaries].map(({ id }) => id);
    expect(ids).not.toContain('mine');
    expect(ids).not.toContain('feed');
    expect(ids).not.toContain('firefox');
  });

  it('does the same to the further parts', async () => {
    const [file, ...others] = shipped.transfers;
    const mine = { id: 'my-logs', host: 'logs.example', source: 'my own list', confirmed: false };
    const result = await loadData({
      transfers: [{ ...file, path: '/other' }],
      logHosts: [mine],
      remove: ['twitch-live', 'fastly', 'explore'],
    });
    expect(result.ok && result.value.transfers).toEqual([{ ...file, path: '/other' }, ...others]);
    expect(result.ok && result.value.logHosts).toEqual([...shipped.logHosts, mine]);
    expect(result.ok && result.value.rtmpControls.map(({ id }) => id)).toEqual(['youtube-live']);
    expect(result.ok && result.value.regionPages.map(({ id }) => id)).toEqual(['login-page']);
    expect(result.ok && result.value.cnameSuffixes.map(({ id }) => id)).not.toContain('fastly');
  });

  it('leaves the catalog it is laid over as it was', () => {
    const before = structuredClone(shipped);
    mergeCatalog(shipped, parse(catalogOverlaySchema, { remove: ['feed', 'analytics'] }));
    expect(shipped).toEqual(before);
  });
});

describe('A malformed file stops the program with one sentence that names file and field', () => {
  const rule = { statuses: [200] };

  it.each<[string, unknown]>([
    ['must be a group of named values.', 3],
    ['must be a group of named values.', 'text'],
    [': "hosts" is not a known name.', { hosts: [] }],
    [': "targets" must be a list.', { targets: {} }],
    [': "targets[0]" must be a group of named values.', { targets: [3] }],
    [': "targets[1].host" must be a host name.', { targets: [target, { ...target, host: 'no spaces.com' }] }],
    [': "targets[0].host" must be a host name.', { targets: [{ ...target, host: 'https://www.tiktok.com' }] }],
    [': "targets[0].host" must be a host name.', { targets: [{ ...target, host: 'tiktok' }] }],
    [': "targets[0].host" is missing.', { targets: [{ ...target, host: undefined }] }],
    [': "targets[0].hots" is not a known name.', { targets: [{ ...target, hots: 'x' }] }],
    [
      ': "targets[0].id" must be lower-case letters, digits, dots and dashes.',
      { targets: [{ ...target, id: 'My Id' }] },
    ],
    [
      ': "targets[0].feature" must be web, login, feed, comments, search, upload, video, image, live, liveChat, ingest, mobile, or api.',
      { targets: [{ ...target, feature: 'fyp' }] },
    ],
    [': "targets[0].path" must start with "/".', { targets: [{ ...target, path: 'robots.txt' }] }],
    [': "targets[0].port" must be at most 65535.', { targets: [{ ...target, port: 70_000 }] }],
    [': "targets[0].port" must be at least 1.', { targets: [{ ...target, port: 0 }] }],
    [': "targets[0].port" must be a whole number.', { targets: [{ ...target, port: 44.3 }] }],
    [': "targets[0].port" must be a number.', { targets: [{ ...target, port: '443' }] }],
    [': "targets[0].confirmed" must be true or false.', { targets: [{ ...target, confirmed: 'yes' }] }],
    [
      ': "targets[0].healthy[0].statuses[1]" must be at most 599.',
      { targets: [{ ...target, healthy: [{ statuses: [200, 700] }] }] },
    ],
    [
      ': "targets[0].healthy[0].bodyInclude" is not a known name.',
      { targets: [{ ...target, healthy: [{ ...rule, bodyInclude: 'x' }] }] },
    ],
    [': "targets[0].source" must not be empty.', { targets: [{ ...target, source: '' }] }],
    [': "anchors[0].ipv4" must be an IPv4 address.', { anchors: [{ ...anchor, ipv4: '1.1.1' }] }],
    [
      ': "anchors[0].doh.format" must be wire or json.',
      { anchors: [{ ...anchor, doh: { path: '/', format: 'xml' } }] },
    ],
    [': "canaries[0].body" is missing.', { canaries: [{ ...shipped.canaries[0], body: undefined }] }],
    [': "transfers[0].bytes" must be at least 20000.', { transfers: [{ ...shipped.transfers[0], bytes: 9 }] }],
    [
      ': "cnameSuffixes[0].suffixes" needs at least one domain.',
      { cnameSuffixes: [{ ...shipped.cnameSuffixes[0], suffixes: [] }] },
    ],
    [': "logHosts" must not hold the same id twice.', { logHosts: [shipped.logHosts[0], shipped.logHosts[0]] }],
    [': "version" must be a date like 2026-11-21.', { version: 'tomorrow' }],
    [': "remove[0]" must be text.', { remove: [7] }],
    [': "anchors[0].ipv6" must be an IPv6 address.', { anchors: [{ ...anchor, ipv6: '1.1.1.1' }] }],
    [': "anchors" needs anchors of at least three owners.', { remove: [anchor?.id] }],
    [': "targets" needs at least one target.', { remove: shipped.targets.map(({ id }) => id) }],
    [
      ': "targets[0].path" must not hold spaces or characters outside ASCII.',
      { targets: [{ ...target, path: '/a b' }] },
    ],
    [': "canaries" needs at least two canaries.', { remove: shipped.canaries.map(({ id }) => id) }],
  ])('%s', async (end, data) => {
    const colon = end.startsWith(':') ? '' : ' ';
    expect(await loadData(data)).toEqual({
      ok: false,
      error: { code: 'bad-catalog', message: `The catalog file ${FILE}${colon}${end}` },
    });
  });

  it.each([
    ['{"targets": [}', "unexpected token '}'"],
    ['{"targets": [1 2]}', "expected ',' or ']' after array element at line 1, column 16"],
    ['', 'unexpected end of JSON input'],
  ])('%j is not JSON, and it says why', async (text, reason) => {
    expect(await load(text)).toEqual({
      ok: false,
      error: { code: 'bad-catalog', message: `The catalog file ${FILE} is not valid JSON: ${reason}.` },
    });
  });
});
