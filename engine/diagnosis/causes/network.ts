// Rows about the router and the internet behind it.
import { beneathTunnelSince } from '../findings/way-out.ts';
import { roadSymptoms } from '../symptoms.ts';
import type { Entry } from '../window.ts';
import type { Cause, Proof } from './cause.ts';

/** No sign of life from the router, and nothing beyond it answers. */
export const routerDown: Cause = {
  code: 'router.down',
  layer: 'router',
  severity: 'down',
  blame: 'your-network',
  featureStatus: 'unknown',
  holds: ({ router, internet }) => {
    if (router.state !== 'silent' || internet.state !== 'down') return null;
    return {
      confirmed: router.confirmed && internet.confirmed,
      confidence: router.neighbourFailed ? 'proven' : 'likely',
      supporting: [...router.entries, ...internet.silent],
      opposing: [],
      features: [],
    };
  },
  explains: ({ kind }) => kind === 'router-silent' || roadSymptoms.includes(kind),
  wouldChangeMind: ['change.router-answers'],
  // A lease may name a router that is not there any more.
  fixes: ['restart-router', 'renew-address', 'cycle-interface', 'check-cable-or-wifi'],
};

const hasAnswered = ({ looks }: Entry): boolean => looks.some(({ status }) => status === 'ok');

// A machine that may not connect says so itself; a refusal of everything comes from somebody near, whoever that is.
const forbidding = (silent: readonly Entry[]): Partial<Proof> => {
  const faults = silent.map(({ latest }) => latest.fault);
  if (faults.every((fault) => ['EACCES', 'EPERM'].includes(fault?.code ?? '')))
    // What other programs hang into Windows' sockets refuses like that.
    return { sentence: 'here.internet.down', blame: 'you', lastResorts: ['reset-winsock'] };
  return faults.every((fault) => fault?.kind === 'refused' || fault?.kind === 'prohibited')
    ? { sentence: 'refused.internet.down', blame: 'unknown', confidence: 'cannot-split' }
    : {};
};

// Where the system lets nobody see the router it may as well be the router.
const unseen: Partial<Proof> = { sentence: 'unseen.internet.down', blame: 'unknown', confidence: 'cannot-split' };

/** The router lives, and anchors of three owners are silent by TCP and by ping. */
export const internetDown: Cause = {
  code: 'internet.down',
  layer: 'internet',
  severity: 'down',
  blame: 'your-provider',
  featureStatus: 'unknown',
  holds: ({ router, internet, wayOut }) => {
    // Without a router of its own, as in a tunnel, nobody can say which side of the provider is silent …
    if (internet.state !== 'down' || !['alive', 'hidden'].includes(router.state)) return null;
    // … nor while it is not known whether it is the tunnel that is silent.
    if (!['none', 'router', 'nothing'].includes(beneathTunnelSince(wayOut, internet.silent))) return null;
    // Where a proxy is set, the straight way may be shut on purpose; only one that was open before can have broken.
    if (wayOut.proxy.state !== 'none' && !internet.silent.some(hasAnswered)) return null;
    return {
      confirmed: internet.confirmed,
      confidence: 'proven',
      supporting: [...internet.silent, ...router.entries],
      opposing: internet.exactCanaries,
      features: [],
      ...(router.state === 'hidden' ? unseen : forbidding(internet.silent)),
    };
  },
  explains: ({ kind }) => roadSymptoms.includes(kind),
  wouldChangeMind: ['change.anchor-answers'],
  fixes: ['restart-router', 'other-network', 'call-provider'],
};

/** Somebody else answers for two well-known pages, and no certificate of a control holds. */
export const captivePortal: Cause = {
  code: 'internet.captive-portal',
  layer: 'internet',
  severity: 'down',
  blame: 'your-network',
  featureStatus: 'unknown',
  holds: ({ internet }) => {
    const { foreignCanaries, exactCanaries, answering, silent } = internet;
    if (!foreignCanaries.holds || exactCanaries.length > 0) return null;
    // An anchor that was not asked yet is not one whose certificate does not hold.
    if (internet.state === 'up' || answering.length + silent.length === 0) return null;
    // Nobody has to sign in who already talks with TikTok.
    if (internet.tiktokVouches) return null;
    return {
      confirmed: foreignCanaries.confirmed,
      confidence: 'proven',
      supporting: [...foreignCanaries.entries, ...internet.silent],
      opposing: [],
      features: [],
    };
  },
  explains: ({ kind }) =>
    ['foreign-answers', 'sites-untrusted', 'target-foreign', 'target-wrong-name', 'target-expired'].includes(kind) ||
    roadSymptoms.includes(kind),
  wouldChangeMind: ['change.canary-exact'],
  fixes: ['open-captive-portal'],
};
