// What the tests of the window share: one built window for a whole run, and one Chromium for the files that a worker runs one after
// the other, each made when the first test asks for it. One Chromium for all at once would be the slowest part of them all.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { buildWindow } from '../renderer/support/build-window.ts';
import type { BuiltWindow } from '../renderer/support/build-window.ts';
import { launchChromium } from './chromium.ts';
import type { SharedChromium } from './chromium.ts';

/** Made once, when it is first asked for. */
const lazily = <T>(make: () => Promise<T>): { get: () => Promise<T>; made: () => Promise<T> | null } => {
  let made: Promise<T> | null = null;
  return { get: () => (made ??= make()), made: () => made };
};

/** Begins to share; returns what ends it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const chromiums = new Map<string, Promise<SharedChromium>>();
  const built = lazily<BuiltWindow>(buildWindow);
  const chromiumOf = (worker: string): Promise<SharedChromium> => {
    const chromium = chromiums.get(worker) ?? launchChromium();
    chromiums.set(worker, chromium);
    return chromium;
  };
  const answer = async (path: string): Promise<string> =>
    path === '/window' ? (await built.get()).folder : (await chromiumOf(path)).wsEndpoint();
  const server = createServer((request, response) => {
    answer(request.url ?? '').then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('shared', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    for (const chromium of chromiums.values()) await (await chromium).close();
    await (await built.made())?.remove();
  };
};
