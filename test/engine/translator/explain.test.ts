import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { complaints, explanationSchema, statedReasons } from '../../../contract/complaint.ts';
import type { Complaint, Explanation } from '../../../contract/complaint.ts';
import { message, say } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import { explain } from '../../../engine/translator/explain.ts';
import type { Present } from '../../../engine/translator/hints.ts';
import { mapOf, minutesAgo, presentOf, verdictAbout, verdictOf } from './present.ts';

const inWords = ({ here }: Explanation): string => here.map((one) => say(one)).join(' ');
const advice = ({ todo }: Explanation): MessageId[] => todo.map(({ id }) => id);
const of = (complaint: Complaint, verdict: Present['verdict'], parts = {}): Explanation =>
  explain(complaint, presentOf(verdict, parts));

describe('TikTok itself is down', () => {
  const down = verdictOf('tiktok.down', { features: mapOf('down') });

  it.each(complaints)('explains %s, says to wait and that restarting does not help, and for how long', (complaint) => {
    const answer = of(complaint, down);
    expect(answer).toMatchObject({ bearing: 'found', settled: true });
    expect(answer.sure).not.toBe('cannot-tell');
    expect(inWords(answer)).toContain('It’s not you. TikTok is down');
    expect(advice(answer).slice(0, 2)).toEqual(['todo.tiktok.down', 'try.no-restart']);
    expect(answer.lasts?.id).toBe('lasts.tiktok');
    expect(answer.phone.id).toBe('phone.tiktok');
  });

  it('is most likely why TikTok speaks of the network, which it has done before', () => {
    expect(of('no-internet', down).sure).toBe('likely');
    expect(of('something-went-wrong', down).sure).toBe('certain');
  });
});

describe('Only uploads fail at TikTok', () => {
  const uploads = verdictAbout('tiktok.feature-down', ['upload'], 'down');

  it('explains a stuck upload, and keeps the video safe', () => {
    const answer = of('upload-stuck', uploads);
    expect(answer).toMatchObject({ bearing: 'found', sure: 'certain' });
    expect(advice(answer)).toContain('try.keep-video');
  });

  it('explains a general message only where it is about uploads, with something to try for the rest', () => {
    const answer = of('something-went-wrong', uploads);
    expect(inWords(answer)).toContain('If you see it with uploads, that is why.');
    expect(answer.sure).toBe('likely');
    expect(advice(answer).at(-1)).toBe('try.once-more');
  });

  it.each<Complaint>(['zero-counts', 'live-ended', 'network-unstable', 'no-internet', 'spinner'])(
    'does not explain %s: TikTok answers for what that is about',
    (complaint) => {
      const answer = of(complaint, uploads);
      expect(answer).toMatchObject({ bearing: 'elsewhere', sure: 'cannot-tell' });
      expect(inWords(answer)).toContain('But this message is about something else');
      expect(advice(answer)).not.toContain('todo.tiktok.feature-down');
      expect(answer.phone.id).toBe('phone.well');
    },
  );
});

describe('A DNS filter takes a part away', () => {
  const live = verdictAbout('dns.tiktok-partial', ['live'], 'blocked');

  it('explains what needs that part', () => {
    const answer = of('live-ended', live);
    expect(answer).toMatchObject({ bearing: 'found', sure: 'likely' });
    expect(advice(answer)[0]).toBe('todo.dns.tiktok-partial');
    expect(answer.lasts?.id).toBe('lasts.until-changed');
    expect(answer.phone.id).toBe('phone.names');
  });

  it('does not explain what needs another, and is still worth mending, last', () => {
    const answer = of('upload-stuck', live);
    expect(answer.bearing).toBe('elsewhere');
    expect(advice(answer).at(-1)).toBe('todo.dns.tiktok-partial');
  });

  it('leaves open what cannot be seen', () => {
    const hidden = { ...live, features: mapOf('filtered', { live: 'blocked' }) };
    expect(inWords(of('zero-counts', hidden))).toContain('which I can’t judge from here');
  });

  it('that is this computer’s hosts file is no reason on a phone', () => {
    const hosts = { ...live, blame: 'you' as const };
    const answer = of('live-ended', hosts);
    expect(inWords(answer)).toContain('If you see it on this computer, that explains it.');
    expect(answer.phone.id).toBe('phone.computer');
  });
});

describe('The line loses packets', () => {
  const loss = verdictOf('internet.loss', { message: message('verdict.internet.loss', { percent: 12 }) });

  it('explains an unstable network for certain, and the rest most likely', () => {
    expect(of('network-unstable', loss)).toMatchObject({ bearing: 'found', sure: 'certain' });
    expect(of('upload-stuck', loss)).toMatchObject({ bearing: 'found', sure: 'likely' });
    expect(advice(of('live-ended', loss))).toContain('try.lower-quality');
    expect(of('network-unstable', loss).lasts?.id).toBe('lasts.provider');
  });

  it('is no reason for zero counts, and comes first all the same', () => {
    const answer = of('zero-counts', loss);
    expect(answer.bearing).toBe('elsewhere');
    expect(inWords(answer)).toContain('hardly why you see this');
    expect(advice(answer).slice(0, 2)).toEqual(['todo.internet.loss', 'try.wait-counts']);
  });

  it('stays undecided where the verdict is', () => {
    const unsplit = { ...loss, blame: 'unknown', confidence: 'cannot-split' } as const;
    expect(of('network-unstable', unsplit)).toMatchObject({ bearing: 'found', sure: 'cannot-tell' });
    expect(inWords(of('network-unstable', unsplit))).toContain('That fits what you see.');
    expect(of('network-unstable', unsplit).lasts?.id).toBe('lasts.no-figures');
  });
});

describe('This computer has no link', () => {
  it.each(complaints.filter((one) => one !== 'zero-counts'))('explains %s on this computer, and no phone’s', (one) => {
    const answer = of(one, verdictOf('device.link-down', { features: mapOf('unknown') }));
    expect(answer.bearing).toBe('found');
    expect(inWords(answer)).toContain('If you see it on this computer');
    expect(advice(answer)).toEqual(expect.arrayContaining(['todo.device.link-down', 'try.phone-otherwise']));
    expect(answer.phone.id).toBe('phone.computer');
  });
});

describe('TikTok does not answer, and nobody can say whose fault that is', () => {
  const silent = verdictOf('tiktok.unreachable', { confidence: 'cannot-split', features: mapOf('down') });

  it.each(complaints)('explains %s without blaming anybody', (complaint) => {
    const answer = of(complaint, silent);
    expect(answer).toMatchObject({ bearing: 'found', sure: 'cannot-tell' });
    expect(answer.lasts?.id).toBe('lasts.if-tiktok');
    expect(answer.phone.id).toBe('phone.compare');
    expect(advice(answer)).toContain('todo.tiktok.unreachable');
    expect(advice(answer)).not.toContain('try.no-restart');
  });

  it('explains only the silent part where others answer', () => {
    const partly = verdictAbout('tiktok.unreachable', ['upload'], 'down', { severity: 'degraded' });
    expect(of('upload-stuck', partly).bearing).toBe('found');
    expect(of('live-ended', partly).bearing).toBe('elsewhere');
  });
});

describe('From here all is well', () => {
  const well = verdictOf('ok');

  it.each(complaints)('leaves for %s what this computer cannot see, with something to try', (complaint) => {
    const answer = of(complaint, well);
    expect(answer).toMatchObject({
      bearing: 'nothing',
      settled: true,
      sure: 'cannot-tell',
      phone: { id: 'phone.well' },
    });
    expect(inWords(answer)).toMatch(/From here nothing is wrong.*That leaves/);
    expect(answer.todo.length).toBeGreaterThan(1);
  });

  it('names only what was really seen', () => {
    const hidden = verdictOf('ok', { features: mapOf('filtered', { web: 'ok' }) });
    expect(inWords(of('zero-counts', hidden))).toContain('TikTok answers for the website.');
    const nothingSeen = verdictOf('ok', { features: mapOf('filtered') });
    expect(inWords(of('zero-counts', nothingSeen))).toContain('without an account');
  });

  it('says that a LIVE server nobody named was not looked at', () => {
    const notAsked = verdictOf('ok', {
      notJudged: [{ what: 'ingest', because: message('because.ingest-not-asked') }],
    });
    expect(inWords(of('live-ended', notAsked))).toContain('No LIVE server address is set');
    expect(inWords(of('spinner', notAsked))).not.toContain('No LIVE server address is set');
  });

  it('says how long it took when many people saw zero counts, without saying that it is so', () => {
    expect(say(of('zero-counts', well).lasts!)).toMatch(/^If many others see it too, it may be TikTok/);
    expect(of('spinner', well).lasts).toBeNull();
  });

  it('may change where something has just failed', () => {
    const doubtful = of('spinner', well, { looking: true });
    expect(doubtful.settled).toBe(false);
    expect(inWords(doubtful)).toContain('may change within seconds');
  });
});

describe('What is no fault may still be the reason', () => {
  it('a weak Wi-Fi signal, for what needs a steady line', () => {
    const weak = verdictOf('ok', { notes: ['wifi-weak'] });
    const answer = of('network-unstable', weak);
    expect(answer).toMatchObject({ bearing: 'hint', sure: 'likely' });
    expect(inWords(answer)).toContain('Your Wi-Fi signal is weak. That may be the reason.');
    expect(advice(answer)[0]).toBe('todo.lan.degraded');
    expect(of('zero-counts', weak).bearing).toBe('nothing');
  });

  it('some loss, said once', () => {
    const lossy = verdictOf('ok', { message: message('ok.with-loss', { percent: 3 }) });
    expect(inWords(of('upload-stuck', lossy)).match(/3% of test packets/g)).toHaveLength(1);
    expect(of('upload-stuck', lossy).bearing).toBe('hint');
  });

  const faultUntil = (minutes: number): Partial<Present> => ({
    recent: [
      { from: minutesAgo(minutes + 3), severity: 'down', code: 'internet.down', blame: 'your-provider' },
      { from: minutesAgo(minutes), severity: 'ok', code: 'ok' },
    ],
  });

  it('a fault that has just ended, as a LIVE is over before anybody asks', () => {
    const answer = of('live-ended', verdictOf('ok'), faultUntil(4));
    expect(answer.bearing).toBe('hint');
    expect(inWords(answer)).toContain('It was not well until 4 min ago: Internet is broken.');
  });

  it('not a fault of an hour ago, nor one that does not fit', () => {
    expect(of('live-ended', verdictOf('ok'), faultUntil(40)).bearing).toBe('nothing');
    expect(of('zero-counts', verdictOf('ok'), faultUntil(4)).bearing).toBe('nothing');
  });

  it('not a fault of some part, since nobody knows any more of which', () => {
    const recent = [
      { from: minutesAgo(9), severity: 'degraded' as const, code: 'tiktok.cdn-down' as const },
      { from: minutesAgo(5), severity: 'ok' as const, code: 'ok' as const },
    ];
    expect(of('live-ended', verdictOf('ok'), { recent }).bearing).toBe('nothing');
  });

  it('not the time before anybody watched', () => {
    const recent = [
      { from: minutesAgo(9), severity: 'not-watched' as const, code: null },
      { from: minutesAgo(5), severity: 'ok' as const, code: 'ok' as const },
    ];
    expect(of('live-ended', verdictOf('ok'), { recent }).bearing).toBe('nothing');
  });
});

describe('A second fault beside the verdict', () => {
  it('explains what the verdict does not, most likely', () => {
    const both = verdictAbout('dns.tiktok-partial', ['live'], 'blocked', { also: ['internet.loss'] });
    const answer = of('upload-stuck', both);
    expect(answer).toMatchObject({ bearing: 'found', sure: 'likely', phone: { id: 'phone.line' } });
    expect(inWords(answer)).toContain('Besides: Internet is troubled.');
    expect(advice(answer)[0]).toBe('todo.internet.loss');
  });

  it('explains the features that are hit and not the verdict’s own', () => {
    const both = verdictAbout('tiktok.feature-down', ['feed'], 'down', {
      also: ['dns.tiktok-partial'],
      features: mapOf('ok', { feed: 'down', upload: 'blocked' }),
    });
    expect(advice(of('upload-stuck', both))[0]).toBe('todo.dns.tiktok-partial');
    expect(of('live-ended', both).bearing).toBe('elsewhere');
  });
});

describe('While it cannot be told', () => {
  it.each(['unknown', 'tiktok.access-denied', 'tiktok.rate-limited'] as const)('(%s) nothing is explained', (code) => {
    for (const complaint of complaints) {
      const answer = of(complaint, verdictOf(code));
      expect(answer).toMatchObject({ bearing: 'unknown', settled: false, sure: 'cannot-tell', lasts: null });
      expect(advice(answer)[0]).toBe(`todo.${code}`);
    }
  });
});

describe('A message that states its own reason', () => {
  const states = [
    verdictOf('ok'),
    verdictOf('internet.down'),
    verdictOf('tiktok.down', { features: mapOf('down') }),
    verdictOf('unknown'),
  ];

  it.each(statedReasons)(
    '(%s) is the same answer whatever the network is like: not the network, and no more than likely',
    (reason) => {
      const [first, ...others] = states.map((verdict) => of(reason, verdict));
      for (const other of others) expect(other).toEqual(first);
      expect(first).toMatchObject({ bearing: 'found', settled: true, sure: 'likely', concerns: [], lasts: null });
      expect(inWords(first!)).toMatch(/states its own reason: .*A fault of your network does not bring it about\./);
      expect(v.is(explanationSchema, JSON.parse(JSON.stringify(first)))).toBe(true);
    },
  );

  it('tells nobody to try again at once where trying again is what is punished', () => {
    expect(advice(of('stated-limit', states[0]!))).toEqual(['try.wait-limit']);
  });

  it('asks for no stream key', () => {
    const told = of('stated-key', states[0]!)
      .todo.map((one) => say(one))
      .join(' ');
    expect(told).toContain('don’t type it here');
  });
});
