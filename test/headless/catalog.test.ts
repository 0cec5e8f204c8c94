import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../contract/catalog.ts';
import { putFile } from './broken-files.ts';
import { inShell } from './shell.ts';
import { freshDirectory, tokwatch } from './tokwatch.ts';

const shown = async (...args: string[]): Promise<Catalog> =>
  JSON.parse((await inShell(['catalog', 'show', '--json', ...args])).stdout) as Catalog;

describe('The catalog on the command line', () => {
  it('shows every host, port and path, for people and for programs', async () => {
    const { exitCode, stdout, stderr } = await tokwatch(['catalog', 'show']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { targets, anchors, canaries, transfers, rtmpControls, regionPages, logHosts, cnameSuffixes } = await shown();
    for (const { host, port, path } of targets) expect(stdout).toContain(`${host}:${port}${path}`);
    for (const { ipv4, ipv6, tlsName } of anchors) expect(stdout).toContain(`${ipv4} ${ipv6} ${tlsName}`);
    for (const { host, path } of canaries) expect(stdout).toContain(`http://${host}${path}`);
    for (const { host, path } of [...transfers, ...regionPages]) expect(stdout).toContain(`https://${host}${path}`);
    for (const { host } of rtmpControls) expect(stdout).toContain(`${host}:1935`);
    for (const { host } of logHosts) expect(stdout).toContain(host);
    for (const { suffixes } of cnameSuffixes) expect(stdout).toContain(suffixes.join(' '));
    expect(stdout).toContain('/v2/user/info/?fields=open_id -> 401 with "access_token_invalid"');
  });

  it('replaces, adds and takes away what a file over it says, and nothing else', async () => {
    const before = await shown();
    const [replaced, removed, ...kept] = before.targets;
    if (!replaced || !removed) throw new Error('the shipped catalog has too few targets');
    const overlay = {
      version: '2026-12-24',
      targets: [
        { ...replaced, host: 'replaced.example' },
        { ...replaced, id: 'added', host: 'added.example', port: 8443 },
      ],
      remove: [removed.id],
    };
    const file = putFile(freshDirectory(), JSON.stringify(overlay));
    const after = await shown('--catalog', file);
    expect(after).toEqual({
      ...before,
      version: '2026-12-24',
      targets: [{ ...replaced, host: 'replaced.example' }, ...kept, overlay.targets[1]],
    });
    const { status, stdout } = await inShell(['catalog', 'check', '--catalog', file]);
    expect(status).toBe(0);
    expect(stdout).toContain(`${before.targets.length} targets, ${before.anchors.length} anchors`);
    expect((await inShell(['catalog', 'show', '--catalog', file])).stdout).toContain('added.example:8443');
  });

  it('takes the file that lies beside the settings without being named', async () => {
    const home = freshDirectory();
    const unnamed = await inShell(['catalog', 'check'], home);
    expect(unnamed.status).toBe(0);
    const { path } = JSON.parse((await inShell(['config', 'path', '--json'], home)).stdout) as { path: string };
    await inShell(['config', 'set', 'tiktok.region', 'eu'], home);
    putFile(path.replace(/settings\.json$/, ''), '{"version": "2026-12-24"}', 'catalog.json');
    expect((await inShell(['catalog', 'check'], home)).stdout).toContain('2026-12-24');
  });

  it('says in which entries a file over it differs from the shipped one, and when none does', async () => {
    const shipped = await shown();
    const [first, second] = shipped.targets;
    const { id: logs } = shipped.logHosts[0]!;
    const overlay = {
      targets: [
        { ...first, host: 'm.tiktok.com' },
        { ...first, id: 'mine' },
      ],
      remove: [second?.id, logs],
    };
    const file = putFile(freshDirectory(), JSON.stringify(overlay));
    const { status, stdout } = await inShell(['catalog', 'diff', '--json', '--catalog', file]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      shipped: shipped.version,
      inForce: shipped.version,
      changes: [
        { part: 'targets', id: first?.id, change: 'changed' },
        { part: 'targets', id: 'mine', change: 'added' },
        { part: 'targets', id: second?.id, change: 'removed' },
        { part: 'logHosts', id: logs, change: 'removed' },
      ],
    });
    expect((await inShell(['catalog', 'diff', '--catalog', file])).stdout).toContain('added   targets: mine');
    expect((await inShell(['catalog', 'diff'])).stdout).toContain('is the shipped one');
  });
});
