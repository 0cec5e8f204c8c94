// The Chromium and the built window that all tests of a run share (share.ts).
import { inject } from 'vitest';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests ask for what they share: `/window` answers with its folder, `/chromium/ANY` with an address of its own for each. */
    shared: string;
  }
}

const ask = async (path: string): Promise<string> => {
  const response = await fetch(`${inject('shared')}/${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
};

/** A connection to the Chromium of this worker; closing it closes what was opened by it, and nothing else. */
export const sharedChromium = async (): Promise<Browser> =>
  chromium.connect(await ask(`chromium/${process.env['VITEST_POOL_ID']}`));

/** The folder of the built window. */
export const sharedWindow = (): Promise<string> => ask('window');
