import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createAuthority, expired } from '../../support/certificates.ts';
import { startTls } from '../../support/loopback-servers.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tokwatch-tls-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = fileURLToPath(new URL('./tell-identity.ts', import.meta.url));
const own = createAuthority('The company proxy');

const written = (name: string, ...certificates: readonly string[]): string => {
  const file = join(scratch, name);
  writeFileSync(file, certificates.join('\n'));
  return file;
};

/** What a program says of a server at its last handshake, started in this environment (authorities are read at start). */
const told = async (port: number, environment: Record<string, string>, times = 1): Promise<unknown> => {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: written('none.pem'), ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(port), String(times)], { env });
  return JSON.parse(stdout);
};

/** What it says with these authorities in NODE_EXTRA_CA_CERTS. */
const identityOf = (port: number, extraAuthorities: readonly string[], publicAuthority?: string): Promise<unknown> => {
  const asPublic = publicAuthority === undefined ? {} : { TOKWATCH_TEST_PUBLIC: publicAuthority };
  return told(port, { NODE_EXTRA_CA_CERTS: written(`extra-${port}.pem`, ...extraAuthorities), ...asPublic });
};

describe('who signed for the other side', () => {
  it('is "private" where only this machine was told to trust the authority', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    expect(await identityOf(server.endpoint.port, [own.certificate])).toEqual(['extra', null]);
  });

  it('is "private" although the public list was passed along once more', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    const publicList = tls.getCACertificates('bundled').slice(0, 20);
    expect(await identityOf(server.endpoint.port, [...publicList, own.certificate])).toEqual(['extra', null]);
  });

  it('is "untrusted" where this machine was told about another one', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    const other = createAuthority('The company proxy');
    expect(await identityOf(server.endpoint.port, [other.certificate])).toEqual(['untrusted', 'tls-untrusted']);
  });

  it('is "private" for a certificate of the company that is made out to somebody else or has expired', async () => {
    await using elsewhere = await startTls(own.issue(['www.example.com']));
    expect(await identityOf(elsewhere.endpoint.port, [own.certificate])).toEqual(['extra', 'tls-wrong-name']);
    await using late = await startTls(own.issue(['www.tiktok.com'], expired));
    expect(await identityOf(late.endpoint.port, [own.certificate])).toEqual(['extra', 'tls-expired']);
  });

  it('is "public" where the authority is not among those that this machine was told about', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    const other = createAuthority('A virus scanner');
    expect(await identityOf(server.endpoint.port, [other.certificate], own.certificate)).toEqual(['public', null]);
  });

  it.runIf(process.platform === 'linux')(
    'is "private" where only the operating system trusts the authority, which holds from the second handshake on',
    async () => {
      await using server = await startTls(own.issue(['www.tiktok.com']));
      const store = { SSL_CERT_FILE: written('store.pem', own.certificate) };
      expect(await told(server.endpoint.port, store)).toEqual(['private', 'tls-untrusted']);
      expect(await told(server.endpoint.port, store, 2)).toEqual(['private', null]);
      expect(await told(server.endpoint.port, {}, 2)).toEqual(['untrusted', 'tls-untrusted']);
    },
  );
});
