// `npm run campaign -- NAME [options]` runs a campaign; `npm run campaign -- pages` makes all pages anew from stored records.
import { defaultFolders, runCampaign, storedNames, writePages } from './campaign-run.ts';
import { campaigns } from './registry.ts';

/** Exit status for a command line that cannot be understood. */
const badUsage = 2;

const usage = (name: string | undefined): string =>
  [
    name === undefined ? 'Which campaign?' : `There is no campaign '${name}'.`,
    'Usage: npm run campaign -- NAME [options]',
    '       npm run campaign -- pages      (makes all pages from the stored results)',
    `Campaigns: ${Object.keys(campaigns).sort().join(', ') || 'none yet'}`,
  ].join('\n');

const [name, ...args] = process.argv.slice(2);
const load = name !== undefined && Object.hasOwn(campaigns, name) ? campaigns[name] : undefined;

if (name === 'pages') {
  for (const path of await writePages(campaigns, storedNames(defaultFolders), defaultFolders)) console.log(path);
} else if (name === undefined || load === undefined) {
  console.error(usage(name));
  process.exitCode = badUsage;
} else {
  const { campaign } = await load();
  const { durationMs } = await runCampaign(name, campaign, args, defaultFolders);
  const pages = await writePages(campaigns, [name], defaultFolders);
  console.log(`${name}: done in ${(durationMs / 1000).toFixed(1)} s, page ${pages.join(' ')}`);
}
