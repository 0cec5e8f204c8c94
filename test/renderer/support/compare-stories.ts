// What the engine can say of comparing, told to the real conclusion, and a comparer that says what a test wants.
import type { Api } from '../../../contract/api.ts';
import type { CompareAsk, CompareReport, CompareState, Network, ProofState } from '../../../contract/compare.ts';
import type { Handlers } from '../../../contract/derive.ts';
import { fail, ok } from '../../../contract/result.ts';
import { conclude } from '../../../engine/compare/judge/conclude.ts';
import { network, side } from '../../engine/compare/sides.ts';
import { snapshotOf, storyAt } from './stories.ts';
import type { ToldCode } from './stories.ts';
import { telling } from './telling.ts';

/** The line that programs use, and a phone on USB. */
export const wifi = network('wlan0', { isDefault: true });
export const phone = network('usb0', { kind: 'phone-usb' });

/** What cannot be used, for each of two reasons: one that is not plugged in, and one whose answers are thrown away. */
export const pulled = network('eth0', { kind: 'cable', why: 'link-down' });
export const deaf = network('wwan0', { kind: 'mobile', why: 'replies-dropped' });

type Parts = NonNullable<Parameters<typeof side>[2]>;

// A side with the verdict, the links and the words of its story.
const told = (code: ToldCode, { name, ...of }: Network, parts: Parts = {}): CompareReport['sides'][number] => {
  const { verdict, layers } = snapshotOf(code);
  const made = side(name, code, { network: of, ...parts });
  const { severity = verdict.severity, blame = verdict.blame, confidence = verdict.confidence } = parts;
  return { ...made, verdict: { ...verdict, severity, blame, confidence }, layers };
};

/** The report on two sides. */
export const reportOf = (...sides: CompareReport['sides']): CompareReport => ({
  ...{ schema: 1, version: '0.1.0', at: storyAt, durationMs: 21_400 },
  conclusion: conclude({ sides, sameRouter: false }),
  sides,
});

const sidesOf = (a: ToldCode, b: ToldCode, of: { a?: Parts; b?: Parts } = {}): CompareReport =>
  reportOf(told(a, wifi, of.a), told(b, phone, of.b));

const noProof = (state: ProofState): { b: Parts } => ({ b: { proof: state } });

/** One report for each conclusion, and for each way in which a proof fails. */
export const reports = {
  'a-is-the-problem': sidesOf('internet.down', 'ok'),
  'b-is-the-problem': sidesOf('ok', 'dns.down'),
  'works-over-the-other': sidesOf('path.sni-blocked', 'ok'),
  'tiktok-over-one': sidesOf('tiktok.down', 'ok'),
  'both-same-tiktok': sidesOf('tiktok.down', 'tiktok.down'),
  'both-silent': sidesOf('tiktok.unreachable', 'tiktok.unreachable'),
  'both-same': sidesOf('path.sni-blocked', 'path.sni-blocked'),
  'both-fine': sidesOf('ok', 'ok', { a: { looks: 1 }, b: { looks: 1 } }),
  'both-broken-differently': sidesOf('internet.down', 'router.down'),
  elsewhere: sidesOf('internet.down', 'ok', noProof('elsewhere')),
  'no-counters': sidesOf('internet.down', 'ok', noProof('no-counters')),
  changed: sidesOf('internet.down', 'ok', noProof('changed')),
};

/** Nothing compared. */
export const idle: CompareState = { running: null, awaiting: null, report: null, ended: null };

/** A look over the phone that is going on. */
export const running: CompareState = { ...idle, running: { via: ['wlan0', 'usb0'], side: 1, look: 1, looks: 2 } };

/** A comparer that says what it is told. */
export type StoryComparer = {
  handlers: Handlers<Api>['compare'];
  /** These are the networks from now on. */
  have: (...networks: Network[]) => void;
  show: (state: CompareState) => void;
  /** Refuses from now on, with this sentence. */
  refuse: (why: string) => void;
  /** What the window asked for, one after the other. */
  asked: () => ReadonlyArray<CompareAsk | 'await' | 'cancel'>;
};

/** One with two networks, that compares until it is told what comes of it. */
export const storyComparer = (): StoryComparer => {
  let networks: readonly Network[] = [wifi, phone];
  let why = '';
  const asked: Array<CompareAsk | 'await' | 'cancel'> = [];
  const state = telling(idle);
  const answer = (what: CompareAsk | 'await' | 'cancel', next: CompareState) => {
    asked.push(what);
    if (why !== '') return Promise.resolve(fail('not-found', why));
    state.show(next);
    return Promise.resolve(ok(undefined));
  };
  return {
    handlers: {
      networks: () => Promise.resolve(ok([...networks])),
      run: (ask) => answer(ask, { ...running, report: state.now().report }),
      await: () => answer('await', { ...state.now(), awaiting: { until: '2026-11-21T22:43:10.000Z' }, ended: null }),
      cancel: () => answer('cancel', { ...state.now(), running: null, awaiting: null, ended: 'cancelled' }),
      changed: state.changed,
    },
    have: (...next) => (networks = next),
    show: state.show,
    refuse: (sentence) => (why = sentence),
    asked: () => asked,
  };
};
