// Fixes made by hand: what fits a story's verdict, plans, and runs in each state.
import type { FixesState, FixPlan, FixProof, FixRun } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { allFixes } from '../../../engine/fixes/all-fixes.ts';
import { ladder } from '../../../engine/fixes/judge/ladder.ts';
import { minutesAgo } from './stories.ts';

/** What is shown of fixes at this verdict, with nothing done yet. */
export const fixesFor = ({ verdict }: Pick<Snapshot, 'verdict'>, parts: Partial<FixesState> = {}): FixesState => ({
  offers: ladder(allFixes, verdict),
  ...{ running: null, past: [], router: null, routerPage: 'http://192.168.1.1/' },
  ...parts,
});

/** NetworkManager asks another resolver, and the connection has a name that somebody may not want to show. */
export const resolverPlan: FixPlan = {
  can: true,
  by: 'NetworkManager',
  commands: [
    {
      argv: ['nmcli', 'connection', 'modify', 'Café "Zur Post" 5 GHz', 'ipv4.dns', '1.1.1.1,9.9.9.9'],
      ...{ writes: null, rights: 'session' },
    },
    { argv: ['/etc/resolv.conf'], writes: 'nameserver 1.1.1.1\nnameserver 9.9.9.9\n', rights: 'admin' },
  ],
  undo: [
    {
      argv: ['nmcli', 'connection', 'modify', 'Café "Zur Post" 5 GHz', 'ipv4.dns', ''],
      ...{ writes: null, rights: 'session' },
    },
  ],
  seal: '0123456789abcdef',
};

/** Another resolver is being tried. */
export const running: FixRun = {
  ...{ id: 7, fix: 'other-resolver', startedAt: minutesAgo(1), endedAt: null, phase: 'doing', by: 'NetworkManager' },
  ...{ commands: resolverPlan.can ? resolverPlan.commands : [], result: null, message: message('fix.under-way') },
  ...{ proof: null, undo: 'none' },
};

type ProbeProof = FixProof['probes'][number];

const lookedUp = (target: string): ProbeProof => ({
  ...{ probe: 'dns.lookup', target, layer: 'dns', before: 'fault', after: 'ok' },
  ...{ faultBefore: 'nxdomain', faultAfter: null },
});

const notAskedAgain: ProbeProof = {
  ...{ probe: 'tiktok.feed', target: 'www.tiktok.com', layer: 'tiktok', before: 'fault', after: null },
  ...{ faultBefore: 'timeout', faultAfter: null },
};

/** It helped: four names that were filtered answer, one was not asked again. */
export const helped: FixRun = {
  ...running,
  ...{
    phase: 'over',
    endedAt: minutesAgo(0),
    result: 'helped',
    message: message('fix.ended.helped'),
    undo: 'possible',
  },
  proof: {
    before: { at: minutesAgo(1), code: 'dns.tiktok-blocked', severity: 'down' },
    after: { at: minutesAgo(0), code: 'ok', severity: 'ok' },
    probes: [
      ...['www.tiktok.com', 'webcast.tiktok.com', 'log.tiktokv.com', 'v16m.tiktokcdn.com'].map(lookedUp),
      notAskedAgain,
    ],
  },
};

/** Nothing but the user's word. */
export const said: FixRun = {
  ...helped,
  ...{ id: 5, fix: 'phone-restart', startedAt: minutesAgo(3000), endedAt: minutesAgo(3000), by: null, commands: [] },
  ...{ result: 'answered-yes', message: message('fix.ended.answered-yes'), proof: null, undo: 'none' },
};

/** It made things worse and was taken back. */
export const worse: FixRun = {
  ...helped,
  ...{ id: 6, startedAt: minutesAgo(90), endedAt: minutesAgo(89), result: 'worse', undo: 'done' },
  message: message('fix.ended.worse-undone'),
};
