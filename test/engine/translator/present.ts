// Present states for the translator: any verdict code, with what its row usually says, changed where a story needs it.
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { features } from '../../../contract/verdict.ts';
import type { Feature, FeatureMap, FeatureStatus, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import type { Present } from '../../../engine/translator/hints.ts';
import { nothingFound } from '../../contract/nothing-found.ts';

const AT = '2026-11-21T20:00:00.000Z';

/** An ISO time so many minutes before the moment of all states. */
export const minutesAgo = (minutes: number): string => new Date(Date.parse(AT) - minutes * 60_000).toISOString();

const withoutRow = {
  ok: { severity: 'ok', blame: 'nobody', message: message('verdict.ok') },
  unknown: { severity: 'unknown', blame: 'unknown', message: message('verdict.unknown.too-little') },
} as const;

const rowOf = (code: VerdictCode): Pick<Verdict, 'severity' | 'blame' | 'message'> => {
  if (code === 'ok' || code === 'unknown') return withoutRow[code];
  const cause = causes.find((one) => one.code === code);
  if (!cause) throw new Error(`${code} has no row`);
  return { severity: cause.severity, blame: cause.blame, message: message(`verdict.${cause.code}`) };
};

/** All features in one status, but for those that a story is about. */
export const mapOf = (all: FeatureStatus, parts: Partial<FeatureMap> = {}): FeatureMap => ({
  ...(Object.fromEntries(features.map((feature) => [feature, all])) as FeatureMap),
  ...parts,
});

/** A settled verdict of this code. */
export const verdictOf = (code: VerdictCode, parts: Partial<Verdict> = {}): Verdict => ({
  code,
  ...rowOf(code),
  summary: '',
  since: AT,
  settledAt: code === 'unknown' ? null : AT,
  confidence: 'proven',
  features: mapOf('ok', { ingest: 'unknown' }),
  ...nothingFound,
  ...parts,
});

/** A verdict whose sentence names these features, which are all in this status. */
export const verdictAbout = (
  code: VerdictCode,
  about: readonly Feature[],
  status: FeatureStatus,
  parts: Partial<Verdict> = {},
): Verdict => {
  const { id } = verdictOf(code).message;
  const named = about.map((feature) => `feature.${feature}` as const);
  const map = mapOf('ok', Object.fromEntries(about.map((feature) => [feature, status])));
  return verdictOf(code, { message: message(id, { features: named, name: 'x.tiktok.com' }), features: map, ...parts });
};

/** The present state with this verdict. */
export const presentOf = (verdict: Verdict, parts: Partial<Omit<Snapshot, 'verdict'>> = {}): Present => ({
  verdict,
  looking: false,
  at: AT,
  recent: [],
  ...parts,
});
