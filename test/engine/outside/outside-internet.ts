// All outside sources on one loopback server, with the laboratory's manners and what they were asked.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setDefaultCACertificates } from 'node:tls';
import * as v from 'valibot';
import type { Reading } from '../../../contract/reading.ts';
import { outsideSources } from '../../../contract/outside-sources.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { OutsideSourceId } from '../../../contract/outside-sources.ts';
import type { Settings } from '../../../contract/settings.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Clock } from '../../../engine/deps/clock.ts';
import type { NetworkState } from '../../../engine/os/os.ts';
import { createOutside } from '../../../engine/outside/outside.ts';
import type { Outside } from '../../../engine/outside/outside.ts';
import type { Question } from '../../../engine/outside/source.ts';
import { outsideMannersSchema } from '../../lab/servers/outside-manners.ts';
import type { OutsideManners, OutsideMannersInput } from '../../lab/servers/outside-manners.ts';
import { serveOutside } from '../../lab/servers/outside.ts';
import { streamOutside } from '../../lab/servers/outside-stream.ts';
import { fromZone } from '../support/dns-messages.ts';
import { siteAuthority } from '../support/https-server.ts';
import { startTls, startUdp } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork } from '../support/stub-os.ts';

const ADDRESS = '20.40.0.1';

const catalog = ((): Extract<ReturnType<typeof shippedCatalog>, { ok: true }>['value'] => {
  const result = shippedCatalog();
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
})();

const hosts = [...new Set(catalog.outsideHosts.map(({ host }) => host))];

/** Time goes so many times as fast as it does, and can be moved on. */
const createQuickClock = (times: number): Clock & { move: (ms: number) => void } => {
  const [beganAt, beganMs] = [Date.now(), performance.now()];
  let movedMs = 0;
  const monotonicMs = (): number => (performance.now() - beganMs) * times + movedMs;
  return {
    now: () => beganAt + monotonicMs(),
    monotonicMs,
    sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
    move: (ms) => {
      movedMs += ms;
    },
  };
};

/** The settings of somebody who allows these sources. */
export const allowing = (allowed: readonly OutsideSourceId[], country: string | null = null): Settings => ({
  ...defaultSettings,
  outside: { allowed: [...allowed], country },
});

/** Everybody may be asked. */
export const everybody = allowing(outsideSources);

/** TikTok's website is silent here. */
export const silentHere: Question = {
  code: 'tiktok.unreachable',
  host: 'www.tiktok.com',
  path: '/robots.txt',
  address: '20.20.0.1',
};

/** The sources, running, and what they are asked through. */
export type OutsideWorld = AsyncDisposable & {
  outside: Outside;
  clock: ReturnType<typeof createQuickClock>;
  /** Asks, and gives everything that was heard. */
  ask: (settings?: Settings, question?: Question, byUser?: boolean) => Promise<Reading[]>;
  /** Every request and every body that came, in order. */
  asked: string[];
  behave: (manners: OutsideMannersInput) => void;
};

/** Opens the sources, with time that goes so many times as fast; they are gone with `await using`. */
export const openOutside = async (network: NetworkState = homeNetwork(), times = 1): Promise<OutsideWorld> => {
  setDefaultCACertificates([siteAuthority.certificate]);
  let manners: OutsideManners = v.parse(outsideMannersSchema, {});
  const asked: string[] = [];
  const note = ({ headers, url, method }: IncomingMessage): void => void asked.push(`${method} ${headers.host}${url}`);
  const http = createServer((request, response) => {
    note(request);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => asked.push(Buffer.concat(chunks).toString()));
    serveOutside(request, response, manners).catch(() => response.destroy());
  });
  http.on('upgrade', (request, socket) => {
    note(request);
    streamOutside(request, socket, manners);
  });
  const server = await startTls(siteAuthority.issue(hosts), (socket) => void http.emit('connection', socket));
  const resolver = await startUdp(fromZone(Object.fromEntries(hosts.map((host) => [host, [ADDRESS]]))));
  const net = createRedirectedNet();
  net.move('tcp', ADDRESS, 443, server.endpoint);
  const clock = createQuickClock(times);
  const { address, port } = resolver.endpoint;
  const os = createStubOs({
    resolvers: () => Promise.resolve([`${address}:${port}`]),
    networkState: () => Promise.resolve(network),
  });
  const outside = createOutside({ clock, net, os }, catalog);
  const ask = async (settings = everybody, question = silentHere, byUser = false): Promise<Reading[]> => {
    const heard: Reading[] = [];
    const onAnswer = (_voice: string, readings: readonly Reading[]): void => void heard.push(...readings);
    await outside.ask({ settings, question, byUser }, { onAnswer }, new AbortController().signal);
    return heard;
  };
  return {
    outside,
    clock,
    ask,
    asked,
    behave: (input: OutsideMannersInput) => {
      manners = v.parse(outsideMannersSchema, input);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([server[Symbol.asyncDispose](), resolver[Symbol.asyncDispose]()]);
    },
  };
};
