// `tokwatch check --outside` where there is no network at all: what it says before anybody was allowed. Needs root.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeLab } from '../lab/describe-lab.ts';
import { createEmptyNetwork } from './empty-network.ts';
import type { EmptyNetwork } from './empty-network.ts';
import { environmentOf, freshDirectory, mainFile } from './tokwatch.ts';
import type { Run } from './tokwatch.ts';

describeLab('tokwatch check --outside on a computer without a link', () => {
  let network: EmptyNetwork;
  beforeAll(() => {
    network = createEmptyNetwork();
  });
  afterAll(() => network?.remove());

  const run = (home: string, ...args: string[]): Promise<Run> =>
    network.run(process.execPath, [mainFile, ...args], { env: environmentOf(home) });

  it('says that nobody may be asked yet, and looks all the same', async () => {
    const { exitCode, stdout, stderr } = await run(freshDirectory(), 'check', '--outside', '--json');
    expect(exitCode).toBe(1);
    expect(stderr).toBe('tokwatch: Nobody outside may be asked yet. To allow it, see: tokwatch outside\n');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { code: 'device.link-down', elsewhere: null } });
  });

  it('says nothing of it once somebody is allowed; without a way out nobody can be asked', async () => {
    const home = freshDirectory();
    await run(home, 'outside', 'allow', 'all');
    const { exitCode, stdout, stderr } = await run(home, 'check', '--outside', '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { code: 'device.link-down', elsewhere: null } });
  });
});
