import { describe, expect, it } from 'vitest';
import { dnsTiktokBlocked } from '../../../../engine/diagnosis/causes/names.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { expectVerdict, followedUp, near, online, proofOf, seenTwice } from './telling.ts';

const [www, webcast, video, image] = see.tiktokNames as [string, string, string, string];

describe('dns.tiktok-blocked: the resolver denies half of TikTok’s names, and the truth is known', () => {
  const denied = (...names: string[]): Words[] => [
    see.lookups(names, 'nxdomain'),
    see.lookups(names, 'answer', { via: 'doh' }),
  ];
  const answered = (...names: string[]): Words => see.lookups(names, 'answer');
  const blocked: Words[] = [...online, ...denied(www, webcast, video, image), see.exchanges('no-name')];

  it('holds when all are denied', () => {
    const told = seenTwice(...blocked);
    expectVerdict(told, 'dns.tiktok-blocked', 'down', 'your-network');
    expect(told.candidate().message.params).toMatchObject({ count: 4, name: www });
    expect(told.candidate().features).toMatchObject({ web: 'blocked', live: 'blocked', video: 'blocked' });
  });

  it('holds when they are answered without any address', () => {
    const empty = [see.lookups(see.tiktokNames, 'empty'), see.lookups(see.tiktokNames, 'answer', { via: 'doh' })];
    expectVerdict(
      seenTwice(...online, ...empty, see.exchanges('no-name')),
      'dns.tiktok-blocked',
      'down',
      'your-network',
    );
  });

  it('holds when half are denied', () => {
    const half = [...denied(www, webcast), answered(video, image), see.exchanges('no-name', 'web', 'live')];
    expectVerdict(seenTwice(...online, ...half), 'dns.tiktok-blocked', 'down', 'your-network');
  });

  it('a name that no longer exists anywhere does not count', () => {
    const gone: Words[] = [video, image].map((name) => [
      see.lookup(name, 'nxdomain'),
      see.lookup(name, 'nxdomain', { via: 'doh' }),
    ]);
    const told = seenTwice(...online, ...denied(www), ...gone, answered(webcast));
    expect(proofOf(dnsTiktokBlocked, told)?.params).toMatchObject({ count: 1 });
  });

  it.each<[string, Words[]]>([
    ['fewer than half are denied', [...online, ...denied(www), answered(webcast, video)]],
    ['none is denied', [...online, answered(www)]],
    ['no name was asked', online],
    ['nobody knows the truth', [...online, see.lookups([www, webcast], 'nxdomain')]],
    [
      'the resolver fails for every name',
      [...near, see.anchors('ok'), see.lookups(see.controlNames, 'timeout'), ...denied(www)],
    ],
    ['it is not known whether the resolver works', [...near, see.anchors('ok'), ...denied(www)]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(dnsTiktokBlocked, seenTwice(...words))).toBeNull());

  it('is a suspicion while one name was asked only once', () => {
    const told = seenTwice(...online, ...denied(www)).and(...denied(webcast));
    expect(proofOf(dnsTiktokBlocked, told)).toMatchObject({ confirmed: false, params: { count: 2 } });
  });

  it('explains what happens at the false address, for the denied hosts alone', () => {
    const told = seenTwice(
      ...online,
      ...denied(www, video),
      answered(webcast, image),
      see.exchange('web', 'untrusted'),
      see.exchange('feed', 'unreachable'),
      see.exchange('comments', 'foreign'),
      see.exchange('video', 'cut-in-tls'),
      see.exchange('live', 'unreachable'),
      ...followedUp,
    ).candidate();
    expect([told.code, told.also]).toEqual(['dns.tiktok-blocked', ['tiktok.unreachable']]);
  });

  it('does not take away a feature through a host that is not denied', () => {
    const told = seenTwice(...online, ...denied(www), see.exchange('web', 'no-name'));
    const proof = proofOf(dnsTiktokBlocked, told)!;
    const symptom = { kind: 'target-unreachable', feature: 'web', content: false } as const;
    expect(dnsTiktokBlocked.explains({ ...symptom, host: www }, proof)).toBe(true);
    expect(dnsTiktokBlocked.explains({ ...symptom, host: webcast }, proof)).toBe(false);
    expect(dnsTiktokBlocked.explains({ ...symptom, kind: 'internet-silent', host: null }, proof)).toBe(false);
    expect(dnsTiktokBlocked.explains({ ...symptom, kind: 'target-written-error', host: www }, proof)).toBe(false);
  });
});
