import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import { anchors, controlNames, exchange, lookup, lookups, skipped } from '../../story-words.ts';

const [apple, google] = controlNames;
const webcast = 'webcast.tiktok.com';
const namesOf = (...words: Words[]) => story.and(...words).findings().names;
const namesAfterTwo = (...words: Words[]) => story.twice(...words).findings().names;
const webcastAfter = (told: ReturnType<typeof namesOf>) => told.tiktok.find(({ name }) => name === webcast);

describe('The resolver in use', () => {
  it.each<[string, Words[]]>([
    ['answers all control names', [lookups(controlNames, 'answer')]],
    ['answers one of them', [lookup(apple, 'timeout'), lookup(google, 'answer')]],
    [
      'answers one record type of one of them',
      [lookups(controlNames, 'timeout'), lookup(apple, 'answer', { recordType: 'AAAA' })],
    ],
  ])('works when it %s', (_what, words) =>
    expect(namesOf(...words).resolver).toMatchObject({ state: 'works', confirmed: true }),
  );

  it.each(['timeout', 'servfail', 'dns-refused', 'nxdomain', 'unreachable', 'malformed', 'sinkhole', 'empty'] as const)(
    'fails when every control name ends in %s: a suspicion first, then confirmed',
    (outcome) => {
      expect(namesOf(lookups(controlNames, outcome)).resolver).toMatchObject({ state: 'fails', confirmed: false });
      expect(namesAfterTwo(lookups(controlNames, outcome)).resolver).toMatchObject({ state: 'fails', confirmed: true });
    },
  );

  it('is not confirmed to fail while one name was looked at only once', () => {
    const told = story.twice(lookup(apple, 'timeout')).and(lookup(google, 'timeout'));
    expect(told.findings().names.resolver).toMatchObject({ state: 'fails', confirmed: false });
  });

  it.each<[string, Words[]]>([
    ['nothing was asked', []],
    ['the control names were skipped', [lookups(controlNames, 'timeout').map(skipped)]],
    ['only one control name was asked', [lookup(apple, 'timeout')]],
    ['one name fails and the other has no records', [lookup(apple, 'timeout'), lookup(google, 'no-records')]],
    [
      'two names fail and a third has no records',
      [lookups(controlNames, 'timeout'), lookup('www.example.com', 'no-records', { about: 'control' })],
    ],
    ['no name has records of one type, and the other was not asked', [lookups(controlNames, 'no-records')]],
    ['one of TikTok’s names is answered', [lookups(controlNames, 'timeout'), lookup(webcast, 'answer')]],
    [
      'one record type of TikTok’s names is answered',
      [lookups(controlNames, 'empty'), lookup(webcast, 'timeout'), lookup(webcast, 'answer', { recordType: 'AAAA' })],
    ],
    ['only another resolver answers', [lookups(controlNames, 'answer', { via: 'public' })]],
    ['only another resolver fails', [lookups(controlNames, 'timeout', { via: 'public' })]],
    ['only TikTok’s names fail', [lookups([webcast, 'www.tiktok.com'], 'timeout')]],
  ])('is unknown when %s', (_what, words) => {
    expect(namesAfterTwo(...words).resolver).toMatchObject({ state: 'unknown', confirmed: false });
  });

  it('fails whatever it says about TikTok’s names, as long as that is no answer', () => {
    for (const outcome of ['timeout', 'nxdomain', 'empty', 'sinkhole'] as const) {
      const told = namesAfterTwo(lookups(controlNames, 'timeout'), lookup(webcast, outcome));
      expect(told.resolver).toMatchObject({ state: 'fails', confirmed: true });
    }
  });

  it('is not excused by an answer about TikTok’s names that another resolver gave', () => {
    const elsewhere = (['public', 'doh'] as const).map((via) => lookup(webcast, 'answer', { via }));
    expect(namesAfterTwo(lookups(controlNames, 'timeout'), elsewhere).resolver.state).toBe('fails');
  });

  it('fails too when one record type has no records, and that is no evidence of it', () => {
    const aaaa = lookups(controlNames, 'no-records', { recordType: 'AAAA' });
    const { resolver } = story.twice(lookups(controlNames, 'timeout')).and(aaaa).findings().names;
    expect(resolver).toMatchObject({ state: 'fails', confirmed: true });
    expect(resolver.entries).toHaveLength(controlNames.length);
  });

  it('that fails for the controls stays failing when others answer for them', () => {
    const told = namesAfterTwo(lookups(controlNames, 'timeout'), lookups(controlNames, 'answer', { via: 'doh' }));
    expect(told.resolver.state).toBe('fails');
  });
});

describe('One of TikTok’s names', () => {
  const truth = (outcome: 'answer' | 'nxdomain' | 'no-records' | 'timeout') => lookup(webcast, outcome, { via: 'doh' });
  const emptySix = lookup(webcast, 'no-records', { via: 'doh', recordType: 'AAAA' });
  const otherTruth = lookup(webcast, 'nxdomain', { via: 'doh', recordType: 'AAAA' });
  const openDns = (outcome: 'answer' | 'nxdomain' | 'timeout') => lookup(webcast, outcome, { via: 'public' });

  it.each<[string, string, Words[]]>([
    ['fine', 'it is answered', [lookup(webcast, 'answer')]],
    [
      'fine',
      'one record type is answered',
      [lookup(webcast, 'timeout'), lookup(webcast, 'answer', { recordType: 'AAAA' })],
    ],
    ['fine', 'it has no records and nothing failed', [lookup(webcast, 'no-records')]],
    ['denied', 'it does not exist here, but does over HTTPS', [lookup(webcast, 'nxdomain'), truth('answer')]],
    [
      'denied',
      'one record type is denied and the other empty',
      [lookup(webcast, 'nxdomain'), lookup(webcast, 'no-records', { recordType: 'AAAA' }), truth('answer')],
    ],
    [
      'denied',
      'one operator knows it over HTTPS though another does not',
      [lookup(webcast, 'nxdomain'), truth('answer'), otherTruth],
    ],
    ['denied', 'it leads to a sinkhole here', [lookup(webcast, 'sinkhole'), truth('answer')]],
    ['denied', 'it has no address of either type here', [lookup(webcast, 'empty'), truth('answer')]],
    [
      'gone',
      'it has no address of either type here, nor over HTTPS',
      [lookup(webcast, 'empty'), truth('no-records'), emptySix],
    ],
    [
      'failing',
      'it has no address of one type over HTTPS, and the other was not asked for',
      [lookup(webcast, 'nxdomain'), emptySix],
    ],
    [
      'denied',
      'it has an address of the other type over HTTPS',
      [lookup(webcast, 'nxdomain'), emptySix, truth('answer')],
    ],
    [
      'denied',
      'it is silent here and public resolvers know it',
      [lookup(webcast, 'timeout'), openDns('answer'), lookup(webcast, 'answer', { via: 'public', recordType: 'AAAA' })],
    ],
    [
      'failing',
      'it is silent here and a single resolver knows it, perhaps from memory',
      [lookup(webcast, 'timeout'), openDns('answer')],
    ],
    [
      'denied',
      'HTTPS knows it, whatever a public resolver says',
      [lookup(webcast, 'nxdomain'), truth('answer'), openDns('nxdomain')],
    ],
    ['gone', 'it does not exist over HTTPS either', [lookup(webcast, 'nxdomain'), truth('nxdomain')]],
    [
      'gone',
      'it has no records over HTTPS, whatever a public resolver says',
      [lookup(webcast, 'nxdomain'), truth('no-records'), emptySix, openDns('answer')],
    ],
    ['failing', 'nobody else was asked', [lookup(webcast, 'nxdomain')]],
    ['failing', 'nobody else answers', [lookup(webcast, 'nxdomain'), truth('timeout'), openDns('timeout')]],
    [
      'failing',
      'only a public resolver denies it, which may be lied to on the way',
      [lookup(webcast, 'nxdomain'), openDns('nxdomain')],
    ],
  ])('is %s when %s', (state, _what, words) => expect(webcastAfter(namesAfterTwo(...words))?.state).toBe(state));

  it('that fails is a suspicion at the first look and confirmed at the second', () => {
    const words = [lookup(webcast, 'nxdomain'), truth('answer')];
    expect(webcastAfter(namesOf(words))).toMatchObject({ state: 'denied', confirmed: false, outcome: 'nxdomain' });
    expect(webcastAfter(namesAfterTwo(words))).toMatchObject({ state: 'denied', confirmed: true });
  });

  it('is not confirmed to be denied while one record type was asked only once', () => {
    const told = story.twice(lookup(webcast, 'nxdomain'), truth('answer'));
    const oneMore = told.and(lookup(webcast, 'nxdomain', { recordType: 'AAAA' })).findings().names;
    expect(webcastAfter(oneMore)).toMatchObject({ state: 'denied', confirmed: false });
  });

  it('that is denied rests on the denial and on the truth', () => {
    const { entries } = webcastAfter(namesOf(lookup(webcast, 'nxdomain'), truth('answer'), openDns('timeout')))!;
    expect(entries.map(({ latest }) => latest.target)).toEqual([`${webcast} A`, `${webcast} A by Quad9 (DoH)`]);
  });

  it('that was not asked of the resolver in use is not judged', () => {
    expect(namesOf(truth('answer')).tiktok).toEqual([]);
    expect(namesOf(skipped(lookup(webcast, 'nxdomain'))).tiktok).toEqual([]);
  });
});

describe('A false address is told by what is behind it, never by comparing addresses', () => {
  const answered = lookup(webcast, 'answer');
  const knownGood = exchange('live', 'well', { addressesFrom: 'truth' });
  const afterTwo = (...words: Words[]) => webcastAfter(namesAfterTwo(anchors('ok'), answered, ...words));
  const stateAfterTwo = (...words: Words[]) => afterTwo(...words)?.state;

  it('the answer leads to somebody else while a known-good address works: denied', () => {
    expect(afterTwo(exchange('live', 'untrusted'), knownGood)).toMatchObject({ state: 'denied', confirmed: true });
  });

  it.each(['unreachable', 'cut-in-tls'] as const)('the answer leads to something %s: a dead edge is no lie', (state) =>
    expect(stateAfterTwo(exchange('live', state), knownGood)).toBe('fine'),
  );

  it.each<[string, Words[]]>([
    ['the answer works as well', [exchange('live', 'well'), knownGood]],
    ['TikTok itself answers there, though with an error', [exchange('live', 'written-error'), knownGood]],
    [
      'the known-good address is as dead',
      [exchange('live', 'unreachable'), exchange('live', 'unreachable', { addressesFrom: 'truth' })],
    ],
    ['no known-good address was tried', [exchange('live', 'unreachable')]],
    ['only the known-good address was tried', [knownGood]],
    [
      'another question to the same host went well',
      [exchange('live', 'unreachable'), exchange('web', 'well', { host: webcast }), knownGood],
    ],
    ['it is another host that is astray', [exchange('web', 'unreachable'), knownGood]],
  ])('the name is fine when %s', (_what, words) => expect(stateAfterTwo(...words)).toBe('fine'));

  it('one look is not enough, for any of the questions to that host', () => {
    const other = exchange('web', 'unreachable', { host: webcast });
    const told = story.twice(anchors('ok'), answered, exchange('live', 'unreachable'), knownGood).and(other);
    expect(webcastAfter(told.findings().names)?.state).toBe('fine');
    expect(webcastAfter(namesOf(answered, exchange('live', 'unreachable'), knownGood))?.state).toBe('fine');
  });
});

describe('A name that nobody in the world knows', () => {
  const [www, video, image] = ['www.tiktok.com', 'v16-webapp.tiktok.com', 'p16-sign-va.tiktokcdn.com'];
  const vanished = (...names: string[]): Words[] =>
    names.map((name) => [lookup(name, 'nxdomain'), lookup(name, 'nxdomain', { via: 'doh' })]);
  const stateIn = (told: typeof story, name: string) =>
    told.findings().names.tiktok.find((one) => one.name === name)?.state;
  const well = [anchors('ok'), lookup(apple, 'answer')];

  it('has left the list of hosts, when it is one of a few', () => {
    expect(stateIn(story.twice(...well, ...vanished(image), lookups([www, video], 'answer')), image)).toBe('gone');
  });

  it('is an outage when it answered a moment ago', () => {
    const before = story.and(...well, lookups([www, video, image], 'answer')).wait(60);
    expect(stateIn(before.and(...well, ...vanished(image)), image)).toBe('failing-everywhere');
  });

  it('is an outage when most of the others vanish with it', () => {
    const told = story.twice(...well, ...vanished(www, image), lookups([video], 'answer'));
    expect([www, image].map((name) => stateIn(told, name))).toEqual(['failing-everywhere', 'failing-everywhere']);
  });
});

describe('A forged answer that leads to a dead public address', () => {
  const video = 'v16-webapp.tiktok.com';
  type Seen = 'known' | 'other' | 'none';
  /** One name as the resolver in use and as others tell it, and what came of both. */
  const told = (name: string, question: 'live' | 'video', here: Seen, elsewhere: Seen = 'known'): Words[] => [
    lookup(name, 'answer', { cname: here }),
    lookup(name, 'answer', { via: 'doh', cname: elsewhere }),
    exchange(question, 'unreachable'),
    exchange(question, 'well', { addressesFrom: 'truth' }),
  ];
  const states = (...words: Words[]) =>
    namesAfterTwo(anchors('ok'), lookup(apple, 'answer'), ...words).tiktok.map(({ state }) => state);

  it.each<[string, Seen]>([
    ['no other name', 'none'],
    ['a name that is nothing of TikTok’s', 'other'],
  ])('is told when answers about several names came by %s, and known-good addresses lead to TikTok', (_what, here) => {
    expect(states(...told(webcast, 'live', here), ...told(video, 'video', here))).toEqual(['denied', 'denied']);
  });

  it.each<[string, Words[]]>([
    ['a single name: an edge may be dead', told(webcast, 'live', 'none')],
    ['names that came the usual way', [...told(webcast, 'live', 'known'), ...told(video, 'video', 'known')]],
    [
      'names that lead straight to their addresses for everybody',
      [...told(webcast, 'live', 'none', 'none'), ...told(video, 'video', 'none', 'none')],
    ],
    [
      'names whose known-good addresses are as dead',
      [
        ...told(webcast, 'live', 'none').slice(0, 3),
        ...told(video, 'video', 'none').slice(0, 3),
        exchange('live', 'unreachable', { addressesFrom: 'truth' }),
        exchange('video', 'unreachable', { addressesFrom: 'truth' }),
      ],
    ],
  ])('is not told of %s', (_what, words) => expect(new Set(states(...words))).toEqual(new Set(['fine'])));
});
