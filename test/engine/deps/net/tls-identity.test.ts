import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../support/certificates.ts';
import { startTls } from '../../support/loopback-servers.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tokwatch-tls-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = fileURLToPath(new URL('./tell-identity.ts', import.meta.url));
const own = createAuthority('The company proxy');

/** What a program says of a server, started with these authorities in NODE_EXTRA_CA_CERTS (read only at start). */
const identityOf = async (
  port: number,
  extraAuthorities: readonly string[],
  publicAuthority?: string,
): Promise<unknown> => {
  const file = join(scratch, `extra-${port}.pem`);
  writeFileSync(file, extraAuthorities.join('\n'));
  const asPublic = publicAuthority === undefined ? {} : { TOKWATCH_TEST_PUBLIC: publicAuthority };
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: file, ...asPublic };
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(port)], { env });
  return JSON.parse(stdout);
};

describe('who signed for the other side', () => {
  it('is "private" where only this machine was told to trust the authority', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    expect(await identityOf(server.endpoint.port, [own.certificate])).toEqual(['private', null]);
  });

  it('is "private" although the public list was passed along once more', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    const publicList = tls.getCACertificates('bundled').slice(0, 20);
    expect(await identityOf(server.endpoint.port, [...publicList, own.certificate])).toEqual(['private', null]);
  });

  it('is "untrusted" where this machine was told about another one', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    const other = createAuthority('The company proxy');
    expect(await identityOf(server.endpoint.port, [other.certificate])).toEqual(['untrusted', 'tls-untrusted']);
  });

  it('is "untrusted" for a certificate of the company that is made out to somebody else', async () => {
    await using server = await startTls(own.issue(['www.example.com']));
    expect(await identityOf(server.endpoint.port, [own.certificate])).toEqual(['untrusted', 'tls-wrong-name']);
  });

  it('is "public" where the authority is not among those that this machine was told about', async () => {
    await using server = await startTls(own.issue(['www.tiktok.com']));
    const other = createAuthority('A virus scanner');
    expect(await identityOf(server.endpoint.port, [other.certificate], own.certificate)).toEqual(['public', null]);
  });
});
