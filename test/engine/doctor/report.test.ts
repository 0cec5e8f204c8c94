// What the doctor makes of what it saw: host by host, what is broken, what to allow, and when it cannot tell.
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { dnsReportSchema } from '../../../contract/doctor.ts';
import type { DnsReport, HereAnswer, HostState, Truth } from '../../../contract/doctor.ts';
import { say } from '../../../contract/message.ts';
import type { Told } from '../../../engine/doctor/judge/seen.ts';
import {
  hostOf,
  logHost,
  piHole,
  reportOf,
  said,
  seenOf,
  studioAllowed,
  studioFiltered,
  studioSaid,
} from './sights.ts';

const well = hostOf('www.tiktok.com');
const stateOf = ({ hosts }: DnsReport, name: string): HostState | undefined =>
  hosts.find(({ host }) => host === name)?.state;
const notesOf = ({ notes }: DnsReport): string[] => notes.map((note) => say(note));

describe('One filtered host', () => {
  it('breaks what it is needed for, and one line lets it through', () => {
    expect(studioFiltered).toMatchObject({
      verdict: 'breaks',
      broken: ['live'],
      allowList: ['tron-sg.bytelemon.com'],
      filters: [{ by: 'resolver', name: 'pi-hole', lines: ['pihole allow tron-sg.bytelemon.com'] }],
    });
    expect(say(studioFiltered.message)).toBe('A DNS filter breaks TikTok for you: watching LIVE.');
    expect(studioFiltered.hosts.map(({ host, state }) => `${host} ${state}`)).toEqual([
      'tron-sg.bytelemon.com filtered',
      'mon.tiktokv.com filtered',
      'webcast.tiktok.com fine',
      'www.tiktok.com fine',
    ]);
  });

  it('is told apart from log hosts, which nobody needs and nobody has to allow', () => {
    expect(studioAllowed).toMatchObject({ verdict: 'only-logs', broken: [], allowList: [] });
    expect(studioAllowed.filters).toMatchObject([{ name: 'pi-hole', lines: [] }]);
    expect(notesOf(studioAllowed)[0]).toBe(
      'Log hosts are filtered: mon.tiktokv.com. That is fine: nothing of yours depends on them.',
    );
  });

  it.each(['filtered', 'allowed'])('gives a report that keeps the contract: %s', (which) => {
    const report = which === 'filtered' ? studioFiltered : studioAllowed;
    expect(parse(dnsReportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('is named together with the hosts file where both keep it away', () => {
    const listed = { addresses: ['0.0.0.0', '::'], here: 'nowhere' as const };
    const { filters, hosts, allowList } = reportOf(
      seenOf([well, hostOf('webcast.tiktok.com', { say: piHole, listed })]),
    );
    expect(hosts[0]).toMatchObject({ by: ['hosts-file', 'resolver'], here: 'nowhere' });
    expect(allowList).toEqual(['webcast.tiktok.com']);
    expect(filters.map(({ name, lines }) => [name, lines])).toEqual([
      ['hosts-file', ['0.0.0.0 webcast.tiktok.com', ':: webcast.tiktok.com']],
      ['pi-hole', ['pihole allow webcast.tiktok.com']],
    ]);
  });
});

describe('The lines to copy', () => {
  const both = (answer: Told) =>
    reportOf(
      seenOf([hostOf('tiktok.com', { say: answer }), hostOf('www.tiktok.com', { say: answer }), studioSaid(answer)]),
    ).filters[0]?.lines;

  it.each<[string, Told, string[]]>([
    [
      'one command for a Pi-hole, which allows exact names',
      piHole,
      ['pihole allow tiktok.com tron-sg.bytelemon.com www.tiktok.com'],
    ],
    [
      'a rule each for AdGuard, whose rule for a name holds for what lies below it',
      said('nowhere', { errors: [{ code: 17, text: 'AdGuard DNS' }] }),
      ['@@||tiktok.com^', '@@||tron-sg.bytelemon.com^'],
    ],
    [
      'a name each for a service with a list, where a name holds for what lies below it',
      said('nowhere', { errors: [{ code: 17, text: 'Blocked by NextDNS' }] }),
      ['tiktok.com', 'tron-sg.bytelemon.com'],
    ],
    [
      'every name for a filter that is not known',
      said('nowhere'),
      ['tiktok.com', 'tron-sg.bytelemon.com', 'www.tiktok.com'],
    ],
  ])('are %s', (_what, answer, lines) => expect(both(answer)).toEqual(lines));
});

describe('A host', () => {
  it.each<[HereAnswer, Truth, HostState]>([
    ['address', 'exists', 'fine'],
    ['address', 'unknown', 'fine'],
    ['nowhere', 'exists', 'filtered'],
    ['nowhere', 'unknown', 'filtered'],
    ['nowhere', 'absent', 'gone'],
    ['inside', 'unknown', 'filtered'],
    ['nxdomain', 'exists', 'filtered'],
    ['nxdomain', 'absent', 'gone'],
    ['nxdomain', 'unknown', 'unknown'],
    ['dns-refused', 'exists', 'filtered'],
    ['no-records', 'exists', 'filtered'],
    ['servfail', 'exists', 'failing'],
    ['timeout', 'exists', 'failing'],
    ['timeout', 'absent', 'gone'],
    ['timeout', 'unknown', 'unknown'],
    ['not-asked', 'exists', 'unknown'],
  ])('that is answered with "%s" while its truth is "%s" is %s', (here, truth, state) => {
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { say: said(here), truth })]));
    expect(stateOf(report, 'webcast.tiktok.com')).toBe(state);
  });

  it('is filtered where a failure says so itself, whatever others know', () => {
    const say = said('servfail', { errors: [{ code: 15, text: '' }] });
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { say, truth: 'unknown' })]));
    expect(stateOf(report, 'webcast.tiktok.com')).toBe('filtered');
  });

  it('is fine with one type of address, and not with a type that leads nowhere from here', () => {
    const told = { A: said('nowhere'), AAAA: said('address', { addresses: ['2a10:20::1'] }) };
    const on = (families: ReadonlyArray<4 | 6>) =>
      reportOf(seenOf([well, hostOf('webcast.tiktok.com', { told })], { families }));
    expect(stateOf(on([4, 6]), 'webcast.tiktok.com')).toBe('fine');
    expect(notesOf(on([4, 6]))).toEqual([
      'One type of address is filtered for webcast.tiktok.com; the other type carries you.',
    ]);
    expect(stateOf(on([4]), 'webcast.tiktok.com')).toBe('filtered');
  });

  it('is failing, not “without address”, where only the other type was answered, emptily', () => {
    const told = { A: said('timeout'), AAAA: said('no-records') };
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { told })]));
    expect(report.hosts[0]).toMatchObject({ here: 'timeout', state: 'failing' });
  });

  it('is fine where the hosts file leads to a real address, whatever the resolver says', () => {
    const listed = { addresses: ['20.20.0.1'], here: 'address' as const };
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { say: piHole, listed })]));
    expect(report).toMatchObject({ verdict: 'clean', filters: [] });
  });

  it('is kept away by the hosts file where somebody else is at the address that it gives', () => {
    const listed = { addresses: ['20.66.6.6'], here: 'address' as const };
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { listed, isForeign: true })]));
    expect(report.hosts[0]).toMatchObject({ here: 'block-page', by: ['hosts-file'] });
    expect(report.filters).toMatchObject([{ name: 'hosts-file', lines: ['20.66.6.6 webcast.tiktok.com'] }]);
  });

  it('is filtered where somebody else is at its addresses', () => {
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { isForeign: true })]));
    expect(report.hosts[0]).toMatchObject({ here: 'block-page', state: 'filtered' });
    expect(report.filters).toMatchObject([{ name: 'provider', confidence: 'likely' }]);
  });
});

describe('The doctor cannot tell', () => {
  it('without a network, and without a resolver that knows a well-known page', () => {
    const nothing = { verdict: 'cannot-tell', hosts: [], filters: [], allowList: [] };
    expect(reportOf(seenOf([], { families: [] }))).toMatchObject({
      ...nothing,
      message: { id: 'doctor.says.no-network' },
    });
    expect(reportOf(seenOf([], { control: null }))).toMatchObject({
      ...nothing,
      message: { id: 'doctor.says.no-resolver' },
    });
  });

  it('where a host is met with silence: that may be a filter, or a resolver that fails', () => {
    const report = reportOf(seenOf([well, hostOf('webcast.tiktok.com', { say: said('timeout') })]));
    expect(report).toMatchObject({ verdict: 'cannot-tell', broken: [], allowList: [] });
    expect(say(report.message)).toContain('no address for webcast.tiktok.com');
  });

  it('where nothing was fine, and where a denial could not be compared with the truth', () => {
    const denied = hostOf('webcast.tiktok.com', { say: said('nxdomain'), truth: 'unknown' });
    expect(reportOf(seenOf([denied, well])).verdict).toBe('cannot-tell');
    expect(reportOf(seenOf([hostOf('x.tiktok.com', { say: said('nxdomain'), truth: 'absent' })])).verdict).toBe(
      'cannot-tell',
    );
  });

  it('but a filter that was seen is told, with what is unclear beside it', () => {
    const silent = hostOf('webcast.tiktok.com', { say: said('timeout') });
    const report = reportOf(seenOf([well, studioSaid(piHole), silent]));
    expect(report).toMatchObject({ verdict: 'breaks', allowList: ['tron-sg.bytelemon.com'] });
    expect(notesOf(report)).toContain('Your DNS gives no address for webcast.tiktok.com, while others do.');
  });

  it('and a name that nobody knows any more is a note', () => {
    const report = reportOf(
      seenOf([well, hostOf('old.tiktok.com', { say: said('nxdomain'), truth: 'absent' }), logHost()]),
    );
    expect(report.verdict).toBe('clean');
    expect(notesOf(report)).toEqual(['Nobody knows old.tiktok.com any more: my list of hosts is out of date there.']);
  });
});
