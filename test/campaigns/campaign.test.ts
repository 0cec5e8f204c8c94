import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultFolders, generatePage, runCampaign, storedNames, writePages } from './campaign-run.ts';
import { campaigns } from './registry.ts';
import type { Campaign, CampaignRecord } from './campaign-type.ts';

const commandLine = fileURLToPath(new URL('campaign.ts', import.meta.url));

const dice: Campaign<{ eyes: number[] }> = {
  title: 'Throwing dice',
  run: ({ args }) => Promise.resolve({ eyes: args.map(Number) }),
  page: ({ eyes }) => `Thrown: ${eyes.join(', ')}.`,
};
const registry = { dice: () => Promise.resolve({ campaign: dice as Campaign }) };

describe('A campaign keeps what it found', () => {
  let folder = '';
  const folders = (): typeof defaultFolders => ({ results: join(folder, 'results'), pages: join(folder, 'pages') });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokwatch-campaign-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stores the result together with the command, the commit and the machine', async () => {
    await runCampaign('dice', dice as Campaign, ['3', '5'], folders());
    const record = JSON.parse(readFileSync(join(folder, 'results/dice.json'), 'utf8')) as CampaignRecord;
    expect(record).toMatchObject({
      campaign: 'dice',
      command: 'npm run campaign -- dice 3 5',
      machine: { node: process.versions.node },
      result: { eyes: [3, 5] },
    });
    expect(record.commit).toMatch(/^([0-9a-f]{40}|none|HEAD)$/);
    expect(record.startedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('makes the page from the stored record alone, the same each time', async () => {
    await runCampaign('dice', dice as Campaign, ['6'], folders());
    const [path = ''] = await writePages(registry, storedNames(folders()), folders());
    const page = readFileSync(path, 'utf8');
    expect(page).toMatch(/^# Throwing dice\n/);
    expect(page).toContain('npm run campaign -- dice 6');
    expect(page).toMatch(/\nThrown: 6\.\n$/);
    expect(await generatePage(registry, 'dice', folders())).toBe(page);
  });

  it('complains about a record whose campaign is gone', async () => {
    await runCampaign('dice', dice as Campaign, [], folders());
    await expect(generatePage({}, 'dice', folders())).rejects.toThrow('there is no campaign of that name');
  });
});

describe('The command line of the campaigns', () => {
  it('lists what exists when the name is unknown, and ends with status 2', () => {
    const { status, stderr } = spawnSync(process.execPath, [commandLine, 'no-such'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain("There is no campaign 'no-such'.");
    expect(stderr).toContain(`Campaigns: ${Object.keys(campaigns).sort().join(', ') || 'none yet'}`);
  });

  it('needs no listing of names that JavaScript objects have by nature', () => {
    expect(() => execFileSync(process.execPath, [commandLine, 'constructor'], { stdio: 'ignore' })).toThrow();
  });
});

describe('The stored pages', () => {
  it('say what the stored results say, one page for each result and none besides', async () => {
    const names = storedNames(defaultFolders);
    const pages = existsSync(defaultFolders.pages) ? readdirSync(defaultFolders.pages).sort() : [];
    expect(pages.filter((file) => file.endsWith('.md'))).toEqual(names.map((name) => `${name}.md`));
    for (const name of names) {
      const stored = readFileSync(join(defaultFolders.pages, `${name}.md`), 'utf8');
      expect(stored, `run: npm run campaign -- pages`).toBe(await generatePage(campaigns, name, defaultFolders));
    }
  });
});
