// What the tests of the window share: one Chromium and one built window for a whole run, made when the first test asks for it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { buildWindow } from '../renderer/support/build-window.ts';
import type { BuiltWindow } from '../renderer/support/build-window.ts';
import { launchChromium } from './chromium.ts';
import type { SharedChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests ask for what they share: `/chromium` answers with its address, `/window` with its folder. */
    shared: string;
  }
}

/** Made once, when it is first asked for. */
const lazily = <T>(make: () => Promise<T>): { get: () => Promise<T>; made: () => Promise<T> | null } => {
  let made: Promise<T> | null = null;
  return { get: () => (made ??= make()), made: () => made };
};

/** Begins to share; returns what ends it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const chromium = lazily<SharedChromium>(launchChromium);
  const built = lazily<BuiltWindow>(buildWindow);
  const answer = async (path: string | undefined): Promise<string> =>
    path === '/window' ? (await built.get()).folder : (await chromium.get()).wsEndpoint();
  const server = createServer((request, response) => {
    answer(request.url).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('shared', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await (await chromium.made())?.close();
    await (await built.made())?.remove();
  };
};
