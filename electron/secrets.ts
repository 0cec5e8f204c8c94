// The secret store of the desktop: Keychain, DPAPI, or the keyring of the Linux desktop.
import type { SafeStorage } from 'electron';
import { Secret } from '../engine/obs/secret.ts';
import type { SecretStore } from '../engine/obs/secret-store.ts';

type Safe = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

/** Without a keyring Electron would seal with a password that everybody knows: that is no store. */
const noKeyring: readonly string[] = ['basic_text', 'unknown'];

/** Sealed texts are Base64. The store is to be asked only once the app is ready. `platform` as in process.platform. */
export const desktopSecrets = (safe: Safe, platform: string): SecretStore => ({
  isThere: () =>
    safe.isEncryptionAvailable() && !(platform === 'linux' && noKeyring.includes(safe.getSelectedStorageBackend())),
  seal: (secret) => safe.encryptString(secret.reveal()).toString('base64'),
  open: (sealed) => {
    try {
      return new Secret(safe.decryptString(Buffer.from(sealed, 'base64')));
    } catch {
      // Sealed on another computer, or by a key that is gone; what was thrown says no more.
      return null;
    }
  },
});
