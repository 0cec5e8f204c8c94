// What does a watch cost while all is well, and whom does it ask how often? Measured on the wire, byte by byte.
import { parseArgs } from 'node:util';
import { bootLab } from '../lab/lab.ts';
import type { Campaign } from './campaign-type.ts';
import { lackingForCapture } from './quiet/capture.ts';
import { quietPage } from './quiet/quiet-page.ts';
import type { QuietResult } from './quiet/quiet-result.ts';
import { runQuiet } from './quiet/run-quiet.ts';

const minutesIn = (args: readonly string[]): number => {
  const { values } = parseArgs({ args: [...args], options: { minutes: { type: 'string', default: '6' } } });
  const minutes = Number(values.minutes);
  if (!Number.isInteger(minutes) || minutes < 1)
    throw new Error(`--minutes wants a whole number from 1, not ${values.minutes}`);
  return minutes;
};

/** `npm run campaign -- quiet [--minutes N]`; needs root, what the laboratory needs, and tcpdump. */
export const campaign: Campaign = {
  title: 'A quiet watch: what it costs and whom it asks',
  run: async ({ args, log }): Promise<QuietResult> => {
    const minutes = minutesIn(args);
    const lacking = lackingForCapture();
    if (lacking !== null) throw new Error(lacking);
    await using lab = await bootLab({ copy: 'quiet' });
    return await runQuiet(lab, minutes, log);
  },
  page: (result) => quietPage(result as QuietResult),
};
