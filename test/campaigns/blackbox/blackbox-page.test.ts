import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../scenarios/all.ts';
import { blackboxPage } from './blackbox-page.ts';
import type { BlackboxResult, BlackboxRun } from './blackbox-run.ts';
import { configurationFor, probesIn } from './configuration.ts';
import { exporterVersion } from './exporter.ts';
import { leftOutOf } from './run-blackbox.ts';
import { totalsOf } from './score-blackbox.ts';

const runs: BlackboxRun[] = [
  {
    id: 'R01',
    title: 'the router is dead',
    right: ['router.down'],
    heard: {
      alert: 'down',
      alertScore: 'wrong accusation',
      reading: 'home dead',
      isLayerRight: true,
      seen: 'web 0 of 3',
      durationMs: 17_000,
    },
    trouble: null,
  },
  {
    id: 'P01',
    title: 'addresses are blocked',
    right: ['path.ip-blocked', 'tiktok.unreachable'],
    heard: null,
    trouble: 'no such\ndevice',
  },
];

const result: BlackboxResult = { version: '0.23.0', copies: 1, totals: totalsOf(runs), runs, leftOut: [] };

describe('The page', () => {
  it('tells each scenario with what was owed, said and read', () => {
    const page = blackboxPage(result);
    expect(page).toContain(
      '| R01 | the router is dead | `router.down` | TikTok is down | **wrongly accuses TikTok** | the own network is down | right |',
    );
    expect(page).toContain('where no right code is TikTok’s: 1 of 1 (100.0 %)');
    expect(page).toContain('where `ok` is right: none.');
  });

  it('hides nothing that was not measured', () => {
    const page = blackboxPage({ ...result, leftOut: leftOutOf([findScenario('K01'), findScenario('B00')]) });
    expect(page).toContain(
      '| P01 | addresses are blocked | `path.ip-blocked` or `tiktok.unreachable` | not measured |',
    );
    expect(page).toContain('- P01: laboratory: no such device');
    expect(page).toMatch(/- K01, when the clock is far ahead: .*clock/);
    expect(page).not.toContain('- B00');
  });

  it('shows the configuration that was used', () => {
    expect(blackboxPage(result)).toContain(configurationFor({ family: 4, proxyUrl: null }).trim());
  });
});

describe('The administrator', () => {
  it('asks over IPv6 where there is no IPv4', () => {
    expect(configurationFor({ family: 6, proxyUrl: null })).not.toContain('ip4');
    const { pingGateway, pingInternet } = probesIn({ family: 6, resolver: '2a02:77::1', proxyUrl: null });
    expect([pingGateway.target, pingInternet.target].every((target) => target.includes(':'))).toBe(true);
  });

  it('asks the resolver that the machine asks', () => {
    expect(probesIn({ family: 4, resolver: '192.168.77.1', proxyUrl: null }).names.target).toBe('192.168.77.1');
  });

  it('writes down a proxy where there is one', () => {
    const proxyUrl = 'http://192.168.77.1:3128';
    expect(configurationFor({ family: 4, proxyUrl })).toContain(`      proxy_url: "${proxyUrl}"\n`);
    expect(configurationFor({ family: 4, proxyUrl: null })).not.toContain('proxy');
  });

  it('is told which package to install where the exporter is missing', async () => {
    const empty = join(tmpdir(), 'no-such-folder');
    await expect(exporterVersion(empty)).rejects.toThrow(
      'apt-get install --yes --no-install-recommends prometheus-blackbox-exporter',
    );
  });
});
