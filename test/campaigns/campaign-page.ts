// Makes the page of a campaign from its stored record, so that the documentation never says more than was measured.
import type { Campaign, CampaignRecord } from './campaign-type.ts';

const minutes = (ms: number): string =>
  ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;

/** The whole page, ending with a newline. */
export const pageOf = ({ title, page }: Campaign, record: CampaignRecord): string => {
  const state = record.dirty ? ' with uncommitted changes' : '';
  const frame = [
    `# ${title}`,
    '',
    `Generated from \`test/campaigns/results/${record.campaign}.json\`; do not edit. To repeat it:`,
    '',
    '```sh',
    record.command,
    '```',
    '',
    `Measured ${record.startedAt} at commit ${record.commit}${state}, in ${minutes(record.durationMs)}, ` +
      `on ${record.machine.cores} cores with Node ${record.machine.node}.`,
  ];
  return `${frame.join('\n')}\n\n${page(record.result).trim()}\n`;
};
