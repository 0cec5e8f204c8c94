// Where the password that is typed for OBS goes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
import type { Files } from '../../../engine/deps/files.ts';
import { openKeptPassword } from '../../../engine/obs/kept-password.ts';
import type { KeptPassword } from '../../../engine/obs/kept-password.ts';
import { Secret } from '../../../engine/obs/secret.ts';
import type { SecretStore } from '../../../engine/obs/secret-store.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';

const typed = 'typed-password-1977';

/** Seals with a key of one’s own; `isLocked` may be changed. */
const storeWith = (key: number): SecretStore & { isLocked: boolean } => {
  const mixed = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key));
  const store = {
    isLocked: false,
    isThere: () => !store.isLocked,
    seal: (secret: Secret) => mixed(Buffer.from(`sealed:${secret.reveal()}`)).toString('base64'),
    open: (sealed: string) => {
      const [mark, text] = mixed(Buffer.from(sealed, 'base64')).toString().split(':');
      return mark === 'sealed' && text !== undefined ? new Secret(text) : null;
    },
  };
  return store;
};

const openIn = (dataDirectory: string, store: SecretStore | null, files: Files = realFiles): Promise<KeptPassword> =>
  openKeptPassword({ files, store }, dataDirectory);

const saidOf = ({ state }: KeptPassword): string => `${state().password} ${state().message.id}`;
const textOf = async ({ read }: KeptPassword): Promise<string | null> => (await read())?.reveal() ?? null;
const everythingIn = (directory: string): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n');

const refusing: Files = {
  ...realFiles,
  writeText: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
};

describe('The password that is typed for OBS', () => {
  it('is sealed into a file of the user’s own, and is there at the next start', async () => {
    const directory = freshDirectory();
    const first = await openIn(directory, storeWith(42));
    expect(saidOf(first)).toBe('none obs.password.none');
    await first.keep(new Secret(typed));
    expect(saidOf(first)).toBe('kept obs.password.kept');
    expect(statSync(join(directory, 'obs-password')).mode & 0o777).toBe(0o600);
    const written = everythingIn(directory);
    expect(written).not.toBe('');
    for (const form of [typed, Buffer.from(typed).toString('base64').replace(/=+$/, '')])
      expect(written).not.toContain(form);
    const next = await openIn(directory, storeWith(42));
    expect(saidOf(next)).toBe('kept obs.password.kept');
    expect(await textOf(next)).toBe(typed);
  });

  it('is known until the end where there is no store, and nothing of it is written', async () => {
    const directory = freshDirectory();
    const first = await openIn(directory, null);
    await first.keep(new Secret(typed));
    expect(saidOf(first)).toBe('until-quit obs.password.until-quit');
    expect(await textOf(first)).toBe(typed);
    expect(readdirSync(directory)).toEqual([]);
    expect(await textOf(await openIn(directory, null))).toBeNull();
  });

  it('is as good as typed again where the store is locked or another one, and that is said', async () => {
    const directory = freshDirectory();
    const store = storeWith(42);
    await (await openIn(directory, store)).keep(new Secret(typed));
    store.isLocked = true;
    for (const other of [store, storeWith(7), null]) {
      const opened = await openIn(directory, other);
      expect(saidOf(opened)).toBe('none obs.password.unreadable');
      expect(await textOf(opened)).toBeNull();
    }
  });

  it('is forgotten on disk as well', async () => {
    const directory = freshDirectory();
    const kept = await openIn(directory, storeWith(42));
    await kept.keep(new Secret(typed));
    await kept.forget();
    expect(saidOf(kept)).toBe('none obs.password.none');
    expect(await textOf(kept)).toBeNull();
    expect(everythingIn(directory)).toBe('');
    expect(saidOf(await openIn(directory, storeWith(42)))).toBe('none obs.password.none');
  });

  it('is used all the same on a disk that takes nothing; that it stays there is said', async () => {
    const directory = freshDirectory();
    const kept = await openIn(directory, storeWith(42), refusing);
    await kept.keep(new Secret(typed));
    expect(saidOf(kept)).toBe('until-quit obs.password.not-written');
    await (await openIn(directory, storeWith(42))).keep(new Secret(typed));
    const later = await openIn(directory, storeWith(42), refusing);
    await later.forget();
    expect(saidOf(later)).toBe('none obs.password.not-removed');
    expect(await textOf(later)).toBeNull();
  });

  it('is told of by where it is, never by what it is', async () => {
    const kept = await openIn(freshDirectory(), storeWith(42));
    const told: unknown[] = [];
    const end = kept.subscribe((state) => told.push(state));
    await kept.keep(new Secret(typed));
    await kept.forget();
    end();
    await kept.keep(new Secret(typed));
    expect(told).toMatchObject([{ password: 'none' }, { password: 'kept' }, { password: 'none' }]);
    expect(JSON.stringify(told)).not.toContain(typed);
  });
});
