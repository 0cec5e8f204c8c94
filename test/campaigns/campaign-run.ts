// Runs a campaign and keeps what it found: the record as JSON, and the page made from it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOf } from './campaign-page.ts';
import type { Campaign, CampaignRecord } from './campaign-type.ts';

type Registry = Readonly<Record<string, () => Promise<{ campaign: Campaign }>>>;

/** Where records and pages go. */
export type CampaignFolders = { results: string; pages: string };

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The folders of the repository. */
export const defaultFolders: CampaignFolders = {
  results: join(repository, 'test/campaigns/results'),
  pages: join(repository, 'docs/campaigns'),
};

const git = (...args: readonly string[]): string | null => {
  try {
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** Names of the campaigns whose records are stored. */
export const storedNames = ({ results }: CampaignFolders): string[] => {
  try {
    return readdirSync(results)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/\.json$/, ''))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** The page that the stored record of a campaign makes now. */
export const generatePage = async (registry: Registry, name: string, folders: CampaignFolders): Promise<string> => {
  const load = registry[name];
  if (load === undefined) throw new Error(`results/${name}.json is stored, but there is no campaign of that name`);
  const record = JSON.parse(readFileSync(join(folders.results, `${name}.json`), 'utf8')) as CampaignRecord;
  return pageOf((await load()).campaign, record);
};

/** Makes the pages of the given campaigns anew from their stored records and returns their paths. */
export const writePages = async (
  registry: Registry,
  names: readonly string[],
  folders: CampaignFolders,
): Promise<string[]> => {
  mkdirSync(folders.pages, { recursive: true });
  const paths: string[] = [];
  for (const name of names) {
    const path = join(folders.pages, `${name}.md`);
    writeFileSync(path, await generatePage(registry, name, folders));
    paths.push(path);
  }
  return paths;
};

/** Runs one campaign and writes its record; the commit is the one the run started at. */
export const runCampaign = async (
  name: string,
  campaign: Campaign,
  args: readonly string[],
  folders: CampaignFolders,
): Promise<CampaignRecord> => {
  const commit = git('rev-parse', 'HEAD') ?? 'none';
  const dirty = git('status', '--porcelain') !== '';
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const result = await campaign.run({ args, log: (line) => process.stderr.write(`${line}\n`) });
  const record: CampaignRecord = {
    campaign: name,
    commit,
    dirty,
    command: ['npm run campaign --', name, ...args].join(' '),
    startedAt,
    durationMs: Math.round(performance.now() - start),
    machine: { cores: availableParallelism(), node: process.versions.node },
    result,
  };
  mkdirSync(folders.results, { recursive: true });
  writeFileSync(join(folders.results, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  return record;
};
