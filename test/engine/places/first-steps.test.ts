import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { openFirstSteps } from '../../../engine/places/first-steps.ts';

const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

describe('The first steps', () => {
  it('are new in a fresh data directory, and never again once they are done', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'tokwatch-steps-'));
    const steps = openFirstSteps(realFiles, directory);
    expect(await steps.areNew()).toBe(true);
    expect(readdirSync(directory)).toEqual([]);
    expect(await steps.done()).toEqual({ ok: true, value: undefined });
    expect(await steps.areNew()).toBe(false);
    expect(await openFirstSteps(realFiles, directory).areNew()).toBe(false);
  });

  it('count as done until the program ends where the disk does not take the note, and that is said', async () => {
    const files = { readText: () => Promise.resolve(null), writeText: () => Promise.reject(full) };
    const steps = openFirstSteps(files, '/data');
    expect(await steps.done()).toMatchObject({ ok: false, error: { said: { id: 'steps.not-kept' } } });
    expect(await steps.areNew()).toBe(false);
  });

  it('do not come where the disk cannot be read', async () => {
    const files = { readText: () => Promise.reject(full), writeText: () => Promise.resolve() };
    expect(await openFirstSteps(files, '/data').areNew()).toBe(false);
  });

  it('surface a bug', async () => {
    const files = { readText: () => Promise.reject(new TypeError('bug')), writeText: () => Promise.resolve() };
    await expect(openFirstSteps(files, '/data').areNew()).rejects.toThrow('bug');
  });
});
