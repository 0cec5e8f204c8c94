import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import type { Feature, Severity, VerdictCode } from '../../../contract/verdict.ts';
import { firstFacts } from '../../../engine/incidents/incident-facts.ts';
import { concernsLive, mattersToCreator } from '../../../engine/incidents/matters.ts';
import { pictureOf } from './pictures.ts';

const AT = '2026-11-21T20:00:00.000Z';

const incidentOf = (code: VerdictCode, severity: Severity, failing: Feature[]) =>
  firstFacts(
    {
      picture: pictureOf({ ...{ code, severity, failing, at: AT }, message: message('verdict.ok') }),
      ...{ sharpens: [], live: false, router: 'unknown' },
    },
    { id: 1, settledAt: AT, parent: null },
  );

describe('What matters to a creator', () => {
  it.each([
    ['tiktok.feature-down', 'degraded', ['search'], false],
    ['tiktok.feature-down', 'degraded', ['api'], false],
    ['tiktok.slow', 'degraded', ['search', 'api'], false],
    ['tiktok.feature-down', 'degraded', ['search', 'upload'], true],
    ['tiktok.feature-down', 'degraded', ['comments'], true],
    ['tiktok.down', 'down', ['search'], true],
    ['internet.loss', 'degraded', [], true],
    ['dns.slow', 'degraded', [], true],
  ] as const)('%s (%s) that takes away %j: %s', (code, severity, failing, matters) => {
    expect(mattersToCreator(incidentOf(code, severity, [...failing]))).toBe(matters);
  });
});

describe('What concerns a LIVE that runs', () => {
  it.each([
    ['lan.degraded', 'degraded', [], true],
    ['internet.latency', 'degraded', [], true],
    ['router.down', 'down', [], true],
    ['path.loss', 'degraded', [], true],
    ['path.port-blocked', 'degraded', ['ingest'], true],
    ['path.ingest-down', 'degraded', ['ingest'], true],
    ['tiktok.ingest-down', 'degraded', ['ingest'], true],
    ['tiktok.feature-down', 'degraded', ['liveChat'], true],
    ['tiktok.down', 'down', ['web'], true],
    ['dns.slow', 'degraded', [], false],
    ['dns.tiktok-partial', 'degraded', ['upload'], false],
    ['path.throttled', 'degraded', ['video'], false],
    ['tiktok.feature-down', 'degraded', ['upload', 'web'], false],
    ['tiktok.cdn-down', 'degraded', ['video', 'image'], false],
  ] as const)('%s (%s) that takes away %j: %s', (code, severity, failing, concerns) => {
    expect(concernsLive(incidentOf(code, severity, [...failing]))).toBe(concerns);
  });
});
