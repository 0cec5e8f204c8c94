import { describe, expect, it } from 'vitest';
import type { DnsHost } from '../../../../contract/doctor.ts';
import { say } from '../../../../contract/message.ts';
import type { PreflightAnswer } from '../../../../contract/preflight.ts';
import { judgePreflight } from '../../../../engine/preflight/judge/judge-preflight.ts';
import type { Sights } from '../../../../engine/preflight/judge/sights.ts';
import { end, loadOver, measured, sights, stage, wellVerdict, without } from './sights.ts';

const blocked: DnsHost = {
  ...{ host: 'webcast.tiktok.com', kind: 'tiktok', features: ['live'], here: 'nowhere', truth: 'exists' },
  ...{ state: 'filtered', by: ['resolver'] },
};
const filteredLog: DnsHost = { ...blocked, host: 'mon.tiktokv.com', kind: 'log' };

const verdict = (parts: Partial<Sights['verdict']>): Sights['verdict'] => ({ ...wellVerdict, ...parts });
const doors = (plain: boolean, secure: boolean, configured: 1935 | 443 = 1935): Sights['doors'] => [
  { port: 1935, configured: configured === 1935, takesStreams: plain },
  { port: 443, configured: configured === 443, takesStreams: secure },
];
const both = (router: number, internet: number): Sights['idle'] => ({
  router: end(2, router),
  internet: end(20, internet),
});
const machine = (parts: Partial<Sights['machine']>): Partial<Sights> => ({
  machine: { ...sights().machine, ...parts },
});
const underLoad = (ms: number): Sights['load'] =>
  measured([stage(4000, { ends: { router: end(2), internet: end(20 + ms) } }), stage(5360), stage(6800), stage(8000)]);

type Row = [seen: string, parts: Partial<Sights>, answer: PreflightAnswer, reasons: string[]];

const rows: Row[] = [
  ['all in order', {}, 'go', []],
  ['a line of 3 Mbit/s', { load: measured(loadOver(3000, 4000)) }, 'no-go', ['upload no-go']],
  ['a line that carries it and hardly more', { load: measured(loadOver(4500, 4000)) }, 'careful', ['upload careful']],
  ['a reserve of exactly a quarter', { load: measured(loadOver(5360, 4000)) }, 'go', []],
  [
    'all arrived, after it stood still for a second',
    { load: measured([stage(4000, { lagMs: 1000 })]) },
    'no-go',
    ['upload no-go'],
  ],
  ['a target that stopped taking it', { load: measured([stage(4000)]) }, 'careful', ['upload careful']],
  ['no load', { load: without('quick') }, 'unknown', ['upload unknown']],
  [
    'a load in one’s own network alone',
    { load: measured(loadOver(20_000, 4000), 'home') },
    'unknown',
    ['upload unknown'],
  ],
  [
    'a home network that is too slow itself',
    { load: measured(loadOver(3000, 4000), 'home') },
    'no-go',
    ['upload no-go', 'upload unknown'],
  ],
  [
    'no load, but good LIVEs at this bitrate',
    { load: without('quick'), usual: { sessions: 4, kilobitsPerSecond: 4200 } },
    'go',
    ['upload note'],
  ],
  [
    'no load, and good LIVEs at half of it',
    { load: without('quick'), usual: { sessions: 4, kilobitsPerSecond: 2000 } },
    'unknown',
    ['upload unknown', 'past note'],
  ],
  [
    'a line that carries less than it did before',
    { load: measured(loadOver(3000, 4000)), usual: { sessions: 4, kilobitsPerSecond: 4200 } },
    'no-go',
    ['upload no-go', 'past note'],
  ],
  ['all in order, as in the past', { usual: { sessions: 4, kilobitsPerSecond: 4200 } }, 'go', []],
  ['a filter that blocks LIVE', { dns: { verdict: 'breaks', hosts: [blocked] } }, 'no-go', ['filter no-go']],
  ['a filter of log hosts', { dns: { verdict: 'only-logs', hosts: [filteredLog] } }, 'go', []],
  ['1935 shut and 443 open', { doors: doors(false, true) }, 'careful', ['ingest careful']],
  ['443 shut, which the user does not use', { doors: doors(true, false) }, 'go', []],
  ['both doors shut', { doors: doors(false, false) }, 'no-go', ['ingest no-go']],
  ['no server known', { doors: [] }, 'go', ['ingest note']],
  ['a relay of the user’s own', { doors: [], untried: 'relay' }, 'go', ['ingest note']],
  ['a server that needs the key', { doors: [], untried: 'protocol' }, 'go', ['ingest note']],
  ['a tenth lost on the way to the router', { idle: both(10, 10) }, 'careful', ['loss careful']],
  ['a third lost all the time', { idle: { router: null, internet: end(20, 900, 1000) } }, 'no-go', ['loss no-go']],
  ['one of a hundred lost', { idle: both(1, 1) }, 'go', []],
  ['90 ms of queue', { load: underLoad(90) }, 'go', ['latency note']],
  ['300 ms of queue', { load: underLoad(300) }, 'careful', ['latency careful']],
  ['uneven answers', { idle: { router: end(2), internet: end(20, 0, 100, 45) } }, 'careful', ['jitter careful']],
  ['weak Wi-Fi', { wifiDbm: -80, isWifi: true }, 'careful', ['wifi careful']],
  ['good Wi-Fi', { wifiDbm: -55, isWifi: true }, 'go', []],
  ['on battery', machine({ power: 'battery' }), 'careful', ['power careful']],
  ['nothing known of the computer', machine({ power: null, freeDiskMegabytes: null, cpuPercent: null }), 'go', []],
  ['a full disk', machine({ freeDiskMegabytes: 900 }), 'go', ['disk note']],
  ['a busy computer', machine({ cpuPercent: 95 }), 'careful', ['cpu careful']],
  [
    'IPv6 offered and dead',
    {
      families: [
        { family: 4, works: true },
        { family: 6, works: false },
      ],
    },
    'go',
    ['families note'],
  ],
  ['TikTok down', { verdict: verdict({ code: 'tiktok.down', severity: 'down' }) }, 'no-go', ['verdict no-go']],
  [
    'LIVE down at TikTok',
    {
      verdict: verdict({
        code: 'tiktok.feature-down',
        severity: 'degraded',
        features: { ...wellVerdict.features, live: 'down' },
      }),
    },
    'no-go',
    ['verdict no-go'],
  ],
  [
    'search down at TikTok',
    {
      verdict: verdict({
        code: 'tiktok.feature-down',
        severity: 'degraded',
        features: { ...wellVerdict.features, search: 'down' },
      }),
    },
    'go',
    ['verdict note'],
  ],
  [
    'slow name lookup',
    { verdict: verdict({ code: 'dns.slow', severity: 'degraded' }) },
    'careful',
    ['verdict careful'],
  ],
  [
    'a verdict that cannot tell',
    { verdict: verdict({ code: 'unknown', severity: 'unknown' }) },
    'unknown',
    ['verdict unknown'],
  ],
  [
    'a blocked port that the doors show as well',
    {
      verdict: verdict({
        code: 'path.port-blocked',
        severity: 'degraded',
        features: { ...wellVerdict.features, ingest: 'blocked' },
      }),
      doors: doors(false, true),
    },
    'careful',
    ['ingest careful'],
  ],
  [
    'much at once, weightiest first',
    { ...machine({ power: 'battery' }), load: measured(loadOver(3000, 4000)), doors: [] },
    'no-go',
    ['upload no-go', 'power careful', 'ingest note'],
  ],
];

describe('Can I go LIVE?', () => {
  it('says that the line carries less than usual only where it carries less than past LIVEs had', () => {
    const pastOf = (kilobitsPerSecond: number): string[] => {
      const load = measured(loadOver(3000, 4000));
      const { reasons } = judgePreflight(sights({ load, usual: { sessions: 3, kilobitsPerSecond } }));
      return reasons.filter(({ part }) => part === 'past').map(({ message }) => message.id);
    };
    expect(pastOf(4200)).toEqual(['preflight.past.less-tonight']);
    expect(pastOf(2500)).toEqual(['preflight.past.beyond']);
  });

  it.each(rows)('%s', (_seen, parts, answer, reasons) => {
    const judged = judgePreflight(sights(parts));
    expect([judged.answer, judged.reasons.map(({ part, weight }) => `${part} ${weight}`)]).toEqual([answer, reasons]);
  });

  it.each(rows)('%s: each reason is a whole sentence, and what counts says what to do', (_seen, parts) => {
    const { message, reasons } = judgePreflight(sights(parts));
    const said = [message, ...reasons.flatMap((reason) => [reason.message, ...(reason.todo ? [reason.todo] : [])])];
    for (const sentence of said) expect(say(sentence)).toMatch(/^[^{}]+[.”]$/);
    for (const { weight, todo } of reasons) if (weight === 'no-go' || weight === 'careful') expect(todo).not.toBeNull();
  });

  it('names the bitrate that leaves a reserve, and that it holds', () => {
    const judged = judgePreflight(sights({ load: measured(loadOver(3000, 4000)) }));
    expect(judged.safe).toEqual({ kilobitsPerSecond: 2250, atLeast: false });
    expect(say(judged.message)).toBe('Not at 4,000 kbit/s: your line does not carry it. 2,250 kbit/s is safe.');
    expect(say(judged.reasons[0]!.todo!)).toContain('Set your encoder to 2,250 kbit/s');
  });

  it('does not tell to lower the bitrate where that would not help', () => {
    const parts = {
      load: measured(loadOver(3000, 4000)),
      dns: { verdict: 'breaks', hosts: [blocked] },
    } satisfies Partial<Sights>;
    expect(judgePreflight(sights(parts)).message.id).toBe('preflight.says.no-go');
  });

  it('does not say that the line carries what only went well before', () => {
    const usual = { sessions: 4, kilobitsPerSecond: 4200 };
    expect(say(judgePreflight(sights({ load: without('quick'), usual })).message)).not.toContain('carries');
  });

  it('says where the packets get lost: Wi-Fi where there is one, the line where the router is clean', () => {
    const idOf = (parts: Partial<Sights>) => judgePreflight(sights(parts)).reasons[0]?.message.id;
    expect(idOf({ idle: both(10, 10), isWifi: true, wifiDbm: -60 })).toBe('preflight.loss.wifi');
    expect(idOf({ idle: both(10, 10) })).toBe('preflight.loss.router');
    expect(idOf({ idle: both(2, 6) })).toBe('preflight.loss.somewhere');
    expect(idOf({ idle: { router: null, internet: end(20, 20) }, load: without('quick') })).toBe(
      'preflight.loss.somewhere',
    );
    expect(idOf({ idle: both(0, 5), load: measured([stage(4000), stage(5360), stage(6800), stage(8000)]) })).toBe(
      'preflight.loss.internet',
    );
  });

  it('takes the loss of a line that was filled to the brim for no fault of the line', () => {
    const full = { router: end(2), internet: end(110, 40) };
    const { reasons } = judgePreflight(sights({ load: measured(loadOver(3000, 4000, full)) }));
    expect(reasons.map(({ part }) => part)).not.toContain('loss');
  });
});
