// What evidence carries which accusation, said once more and in other words than the rows say it: a property holds the
// rows against this.
import type { Reading } from '../../../contract/reading.ts';
import { findAll } from '../../../engine/diagnosis/findings/findings.ts';
import type { Findings } from '../../../engine/diagnosis/findings/findings.ts';
import type { TargetFinding } from '../../../engine/diagnosis/findings/targets.ts';
import { emptyWindow, withReading } from '../../../engine/diagnosis/window.ts';

const findingsOf = (readings: readonly Reading[]): Findings => findAll(readings.reduce(withReading, emptyWindow));

const said =
  (...states: TargetFinding['state'][]) =>
  ({ state }: TargetFinding): boolean =>
    states.includes(state);
const spoke = said('well', 'filtered', 'unrecognised', 'denied', 'written-error', 'maintenance');

// Its own words, whatever the line is like.
const ownWord = ({ targets, names }: Findings): boolean =>
  targets.some(said('written-error', 'maintenance')) ||
  new Set(targets.filter(said('denied')).map(({ feature }) => feature)).size >= 3 ||
  targets.some((one) => said('expired', 'wrong-name')(one) && one.atKnownGood === one.state) ||
  names.tiktok.some(({ state }) => state === 'failing-everywhere');

// Its edges' silence beyond the provider while its own servers answer, or a question left open by a host that answers others.
const ownSilence = ({ targets, path }: Findings): boolean => {
  const silent = targets.filter(said('unreachable', 'cut-in-tls', 'no-answer'));
  const leaves = ({ state, host }: TargetFinding): boolean => state === 'no-answer' || path.leavesTheProvider(host);
  const onlyContent = silent.some(leaves) && silent.every(({ content }) => content);
  return (
    (onlyContent && targets.some((target) => !target.content && spoke(target))) ||
    silent.some((one) => one.state === 'no-answer' && targets.some((other) => other.host === one.host && spoke(other)))
  );
};

// Slowness beside a control that is fast, a dead edge beside living ones, a LIVE server that does not take streams.
const ownSlowness = ({ targets, content, edges, ingest }: Findings): boolean =>
  targets.some(({ slowLooks }) => slowLooks > 0) ||
  (content.controlFlows && (content.starved.holds || content.stalled.length > 0)) ||
  edges.dead.length > 0 ||
  ['refuses', 'turned-away', 'never-completes', 'silent'].includes(ingest.state);

/** True when these readings carry an accusation of TikTok: on a bad line only its own word does. */
export const speaksAgainstTiktok = (readings: readonly Reading[]): boolean => {
  const findings = findingsOf(readings);
  if (findings.internet.state !== 'up') return false;
  if (ownWord(findings) || findings.ingest.state === 'refuses') return true;
  if (findings.quality.isLossy || findings.line.isPoor) return findings.content.starved.holds;
  return ownSilence(findings) || ownSlowness(findings);
};

/** True when the machine itself says, or shows, that it is at fault. */
export const speaksAgainstYou = (readings: readonly Reading[]): boolean => {
  const { device, clock, wayOut, internet, line } = findingsOf(readings);
  const missing = [device.link === 'down', device.address === 'none', device.route === 'none'];
  const broken = [wayOut.proxy.state === 'broken', wayOut.beneathTunnel === 'internet' && internet.state === 'down'];
  return [...missing, ...broken, clock.isWrong, wayOut.fillsTheLine && line.full.bad].some(Boolean);
};

/** True when the internet, and not what lies before it, is seen to be dead, lossy, late or narrow. */
export const speaksAgainstTheProvider = (readings: readonly Reading[]): boolean => {
  const { internet, line, content } = findingsOf(readings);
  const owners = new Set(internet.silent.map(({ latest }) => latest.target.split(' ')[0]));
  const isDead = internet.answering.length === 0 && owners.size === 3;
  const isBad = line.routerMeasured && (line.loss.bad || line.latency.bad) && !line.lan.bad;
  return isDead || isBad || content.narrow.holds || content.largeLost.holds || internet.ipv6Waits.holds;
};

/** True when the router, the local link, the resolver or somebody who answers for others is seen to be at fault. */
export const speaksAgainstTheNetwork = (readings: readonly Reading[]): boolean => {
  const { line, lookups, internet } = findingsOf(readings);
  const faulty = readings.some(
    ({ status, facts }) => status === 'fault' && ['gateway', 'canary', 'lookup'].includes(facts.kind),
  );
  return faulty || line.lan.bad || lookups.slow.holds || internet.untrustedAnchors.holds;
};
