// Five things that somebody comes for, each from the opened window to the answer.
import type { Page } from 'playwright-core';
import type { Exported } from '../../../contract/export.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { evening } from '../../renderer/support/history-stories.ts';
import { loadPlan, preflightReports } from '../../renderer/support/preflight-stories.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import type { Opening, OpenWindow } from '../../renderer/support/open-window.ts';
import type { Walker } from './walker.ts';

/** A task: what somebody wants to know or do, what is so, and how he goes about it. */
export type Task = {
  wants: string;
  snapshot: Snapshot;
  opening?: Pick<Opening, 'history' | 'prepare'>;
  walk: (walker: Walker, window: OpenWindow) => Promise<void>;
};

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const letter: Exported = {
  files: [{ name: 'tokwatch-letter.md', type: 'text/markdown', text: 'Dear provider' }],
  redacted: [],
};

/** The tasks, in the order of the table. */
export const tasks: readonly Task[] = [
  {
    wants: 'Is it me?',
    snapshot: snapshotOf('internet.down'),
    walk: ({ read }, { page }) => read(page.getByRole('heading', { level: 1, name: /^It’s your internet provider/ })),
  },
  {
    wants: 'What happened last night?',
    snapshot: snapshotOf('ok'),
    opening: { history: evening },
    walk: async ({ click, read }: Walker, { page }: OpenWindow): Promise<void> => {
      await click(link(page, 'History'));
      const incident = page.locator('[data-incident]').first();
      await click(incident.locator('summary'));
      await read(incident.locator('.details dl').first());
    },
  },
  {
    wants: 'Am I fit to go LIVE?',
    snapshot: snapshotOf('ok'),
    opening: { prepare: ({ preflight }) => preflight.plan(loadPlan) },
    walk: async ({ click, read }: Walker, { page, server }: OpenWindow): Promise<void> => {
      await click(link(page, 'LIVE'));
      await click(button(page, 'Send it and look'));
      const progress = { doing: 'sending', kilobitsPerSecond: 4000, seconds: 10 } as const;
      server.preflight.show({ going: { since: snapshotOf('ok').at, progress }, report: null });
      await page.getByText(/^Sending 4,000/).waitFor();
      server.preflight.show({ going: null, report: preflightReports['no-go'] });
      await read(page.getByText(/2,250 kbit\/s is safe/));
    },
  },
  {
    wants: 'My filter breaks LIVE',
    snapshot: snapshotOf('dns.tiktok-blocked'),
    walk: async ({ click, read }: Walker, { page }: OpenWindow): Promise<void> => {
      await click(page.getByRole('link', { name: /^See which names your filter blocks/ }));
      await click(button(page, 'Check my filter'));
      await click(button(page, 'Copy').first());
      await read(page.getByText('Copied.'));
    },
  },
  {
    wants: 'Send proof to my provider',
    snapshot: snapshotOf('internet.down'),
    opening: { history: { ...evening, exported: letter } },
    walk: async ({ click, read }: Walker, { page }: OpenWindow): Promise<void> => {
      await click(page.getByRole('link', { name: /^Make a letter to your provider/ }));
      await click(button(page, 'Letter to the provider'));
      await read(page.getByText(/^Saved/));
    },
  },
];
