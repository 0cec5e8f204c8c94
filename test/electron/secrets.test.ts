import { describe, expect, it } from 'vitest';
import { desktopSecrets } from '../../electron/secrets.ts';
import { Secret } from '../../engine/obs/secret.ts';

type Safe = Parameters<typeof desktopSecrets>[0];

const keyring = (changes: Partial<Safe> = {}): Safe => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from(text, 'utf16le').swap16(),
  decryptString: (sealed) => Buffer.from(sealed).swap16().toString('utf16le'),
  ...changes,
});

describe('The secret store of the desktop', () => {
  it('is the keyring of a Linux desktop, and none where Electron would seal with a password that everybody knows', () => {
    expect(desktopSecrets(keyring(), 'linux').isThere()).toBe(true);
    for (const backend of ['basic_text', 'unknown'] as const) {
      const safe = keyring({ getSelectedStorageBackend: () => backend });
      expect(desktopSecrets(safe, 'linux').isThere()).toBe(false);
    }
    expect(desktopSecrets(keyring({ isEncryptionAvailable: () => false }), 'linux').isThere()).toBe(false);
  });

  it.each(['darwin', 'win32'])('on %s is asked whether it is there, and for no keyring of Linux', (platform) => {
    const linuxOnly = (): never => {
      throw new Error('there is no such function here');
    };
    const safe = keyring({ getSelectedStorageBackend: linuxOnly });
    expect(desktopSecrets(safe, platform).isThere()).toBe(true);
    expect(desktopSecrets(keyring({ isEncryptionAvailable: () => false }), platform).isThere()).toBe(false);
  });

  it('gives back what it has sealed, and nothing where its key is another one', () => {
    const store = desktopSecrets(keyring(), 'linux');
    const sealed = store.seal(new Secret('a password'));
    expect(sealed).not.toContain('password');
    expect(store.open(sealed)?.reveal()).toBe('a password');
    const decryptString = (): never => {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    };
    expect(desktopSecrets(keyring({ decryptString }), 'linux').open(sealed)).toBeNull();
  });
});
