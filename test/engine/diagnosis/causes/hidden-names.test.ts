// Names of TikTok's that get no true answer here: whose doing it is, and whose it is not.
import { describe, expect, it } from 'vitest';
import { say } from '../../../../contract/message.ts';
import { dnsTiktokPartial } from '../../../../engine/diagnosis/causes/names.ts';
import type { Story, Word, Words } from '../../story.ts';
import { story } from '../../story.ts';
import * as see from '../../story-words.ts';
import { lossy, near, online, proofOf, seenTwice } from './telling.ts';

const { web: www, live: webcast, image } = see.hostOf;
const operators = ['Cloudflare', 'Google', 'Quad9'] as const;
type Outcome = Parameters<typeof see.lookup>[1];

/** What each operator says about these names over HTTPS. */
const toldBy = (names: readonly string[], ...said: Outcome[]): Words =>
  names.flatMap((name) =>
    said.map((outcome, index): Word => {
      const told = see.lookup(name, outcome, { via: 'doh' });
      return (ms) => ({ ...told(ms), key: `${name} by ${operators[index]}` });
    }),
  );
const others = (...names: string[]): string[] => see.tiktokNames.filter((name) => !names.includes(name));
/** One name ends like this here, the other names are well, and all operators know it. */
const oneName = (name: string, outcome: Outcome): Words[] => [
  ...[...online, see.lookups(others(name), 'answer'), see.lookup(name, outcome)],
  ...[toldBy([name], 'answer', 'answer', 'answer')],
  see.exchanges('well', ...see.questions.filter((question) => see.hostOf[question] !== name)),
  see.exchanges('no-name', ...see.questions.filter((question) => see.hostOf[question] === name)),
];
const sentence = (told: Story): string => say(told.candidate().message);

describe('TikTok’s own name servers', () => {
  const failHere = [...online, see.lookups(see.tiktokNames, 'servfail'), see.exchanges('no-name')];

  it.each<[string, Outcome[]]>([
    ['one operator remembers what two cannot learn any more', ['answer', 'servfail', 'servfail']],
    ['one remembers, and another one still waits for them', ['answer', 'servfail', 'timeout']],
    ['so far only one operator has answered', ['answer']],
  ])('may be what fails when %s: the resolver in use is not accused', (_what, said) => {
    const told = seenTwice(...failHere, toldBy(see.tiktokNames, ...said)).candidate();
    expect([told.code, told.blame]).toEqual(['unknown', 'unknown']);
  });

  it('are what fails when every operator says so', () => {
    const told = seenTwice(...failHere, toldBy(see.tiktokNames, 'servfail', 'servfail', 'servfail')).candidate();
    expect([told.code, told.blame]).toEqual(['tiktok.dns-down', 'tiktok']);
  });

  it('do not fail for having no IPv6 address, on a network with IPv6 alone', () => {
    const denied = see.tiktokNames.flatMap((name) => [
      see.lookup(name, 'nxdomain'),
      see.lookup(name, 'nxdomain', { recordType: 'AAAA' }),
      see.lookup(name, 'no-records', { via: 'doh', recordType: 'AAAA' }),
    ]);
    const world = [...online, denied, see.exchanges('no-name')];
    expect(seenTwice(...world).candidate().blame).toBe('unknown');
    const known = seenTwice(...world, toldBy(see.tiktokNames, 'answer')).candidate();
    expect([known.code, known.confidence]).toEqual(['dns.tiktok-blocked', 'proven']);
  });
});

describe('A name that gets no answer here and is known elsewhere', () => {
  it.each(['timeout', 'servfail'] as const)('after %s is most likely failed at, not blocked', (outcome) => {
    const told = seenTwice(...oneName(image, outcome));
    const { code, confidence, blame, confirmed } = told.candidate();
    expect([code, confidence, blame, confirmed]).toEqual(['dns.tiktok-partial', 'likely', 'your-network', true]);
    expect(sentence(told)).toContain('most likely');
    expect(sentence(told)).not.toContain('block');
  });

  it('is not blocked either when it is one of many', () => {
    const all = [see.lookups(see.tiktokNames, 'timeout'), toldBy(see.tiktokNames, 'answer', 'answer', 'timeout')];
    const told = seenTwice(...online, ...all, see.exchanges('no-name'));
    expect(told.candidate()).toMatchObject({ code: 'dns.tiktok-blocked', confidence: 'likely', confirmed: true });
    expect(sentence(told)).not.toContain('block');
  });

  it.each(['nxdomain', 'dns-refused', 'sinkhole', 'empty'] as const)('after %s is blocked', (outcome) => {
    const told = seenTwice(...oneName(image, outcome));
    expect(told.candidate()).toMatchObject({ code: 'dns.tiktok-partial', confidence: 'proven' });
    expect(sentence(told)).toContain('blocks part of TikTok');
  });

  it('is no denial where it merely has no IPv6 address beside its silence', () => {
    const six = see.lookup(image, 'empty', { recordType: 'AAAA' });
    expect(seenTwice(...oneName(image, 'timeout'), six).candidate().confidence).toBe('likely');
  });

  it('accuses nobody on a line that loses packets', () => {
    expect(proofOf(dnsTiktokPartial, seenTwice(...oneName(image, 'timeout'), lossy))).toBeNull();
    expect(proofOf(dnsTiktokPartial, seenTwice(...oneName(image, 'nxdomain'), lossy))).not.toBeNull();
  });
});

describe('A certificate that has expired at the addresses that the resolver gave', () => {
  const edge = (identity: 'public' | 'untrusted'): Words[] => [
    ...[...online, see.lookups(see.tiktokNames, 'answer')],
    ...[see.exchange('video', 'expired', { identity }), see.exchange('video', 'well', { addressesFrom: 'truth' })],
    see.exchanges('well', 'web', 'feed', 'comments', 'live', 'image'),
  ];

  it('and that an authority vouches for is an edge’s neglect, and no lie of the resolver', () =>
    expect(seenTwice(...edge('public')).candidate().blame).not.toBe('your-network'));

  it('and that nobody vouches for shows that the resolver led astray', () =>
    expect(seenTwice(...edge('untrusted')).candidate().code).toBe('dns.tiktok-partial'));
});

describe('The hosts file of this computer', () => {
  /** The name had addresses, and none to be dialled. */
  const ledNowhere = (...which: see.Question[]): Word[] =>
    see.exchanges('no-name', ...which).map((word) => (ms) => {
      const reading = word(ms);
      return { ...reading, fault: { kind: 'no-records', stage: 'dns', code: 'answer' } };
    });
  const truthful: Words[] = [...online, see.lookups(see.tiktokNames, 'answer')];
  const known = (...names: string[]): Words => toldBy(names, 'answer', 'answer', 'answer');

  it('is named where it leads a name nowhere and the resolver tells the truth', () => {
    const told = seenTwice(
      ...[...truthful, ledNowhere('live'), known(webcast)],
      see.exchanges('well', 'web', 'feed', 'comments', 'video', 'image'),
    );
    const { code, blame, confidence, confirmed } = told.candidate();
    expect([code, blame, confidence, confirmed]).toEqual(['dns.tiktok-partial', 'you', 'proven', true]);
    expect(sentence(told)).toContain(`hosts file leads ${webcast} nowhere`);
  });

  it('is named where it leads most names nowhere', () => {
    const told = seenTwice(...truthful, ledNowhere(), known(...see.tiktokNames));
    expect(told.candidate()).toMatchObject({ code: 'dns.tiktok-blocked', blame: 'you' });
    expect(sentence(told)).toContain(`hosts file leads ${see.tiktokNames.length} of TikTok’s names nowhere`);
  });

  it('is not what the network’s DNS is accused of beside it', () => {
    const told = seenTwice(
      ...[...online, see.lookups(others(www), 'answer'), see.lookup(www, 'nxdomain'), known(www, webcast)],
      ...[
        ledNowhere('live'),
        see.exchanges('no-name', 'web', 'feed', 'comments'),
        see.exchanges('well', 'video', 'image'),
      ],
    );
    expect(told.candidate().blame).toBe('your-network');
    expect(told.candidate().message.params).toMatchObject({ count: 1, name: www });
  });

  it('is not blamed for what a resolver said that has just mended its ways', () => {
    const before = seenTwice(
      ...[...online, see.lookups(others(webcast), 'answer'), see.lookup(webcast, 'sinkhole')],
      ...[ledNowhere('live'), known(webcast), see.exchanges('well', 'web', 'feed', 'comments', 'video', 'image')],
    );
    expect(before.candidate().blame).toBe('your-network');
    expect(before.wait(5).twice(see.lookup(webcast, 'answer')).candidate().blame).not.toBe('you');
  });

  it('is not blamed for a name that had no address at all', () => {
    const told = seenTwice(...truthful, see.exchanges('no-name', 'live'), known(webcast));
    expect(told.candidate().blame).not.toBe('you');
  });
});

describe('A tunnel that gives out addresses of its own for every name', () => {
  const standIn = see.lookups([...see.controlNames, ...see.tiktokNames], 'sinkhole');
  const world: Words[] = [...near, see.anchors('ok'), standIn, toldBy(see.tiktokNames, 'answer', 'answer', 'answer')];

  it('is no resolver that fails while known pages arrive untouched by name', () => {
    const told = seenTwice(...world, see.canaries('exact'), see.exchanges('no-name')).candidate();
    expect([told.code, told.blame]).toEqual(['unknown', 'unknown']);
  });

  it('is one that fails when they do not', () =>
    expect(seenTwice(...world, see.canaries('none'), see.exchanges('no-name')).candidate().code).toBe('dns.down'));

  it('is one that fails when they have not arrived since', () => {
    const before = story.twice(
      ...near,
      see.anchors('ok'),
      see.canaries('exact'),
      see.lookups(see.controlNames, 'answer'),
    );
    expect(
      before
        .wait(60)
        .twice(...world, see.exchanges('no-name'))
        .candidate().code,
    ).toBe('dns.down');
  });

  it('is no reason to call a resolver well that is merely silent', () => {
    const silent = see.lookups([...see.controlNames, ...see.tiktokNames], 'timeout');
    const told = seenTwice(...near, see.anchors('ok'), see.canaries('exact'), silent, see.exchanges('no-name'));
    expect(told.candidate().code).toBe('dns.down');
  });

  it('does not deny the names of TikTok at whose addresses TLS holds', () => {
    const told = seenTwice(
      ...[...online, see.lookups(see.tiktokNames, 'sinkhole'), toldBy(see.tiktokNames, 'answer', 'answer', 'answer')],
      ...[see.exchanges('well', 'web', 'feed', 'comments', 'live', 'image'), see.exchange('video', 'written-error')],
    );
    expect(told.findings().names.tiktok.map(({ state }) => state)).toEqual(see.tiktokNames.map(() => 'fine'));
    expect(told.candidate().blame).not.toBe('your-network');
  });

  it('is told from a sinkhole, at which nobody is', () => {
    const sinkhole = [see.lookups(see.tiktokNames, 'sinkhole'), toldBy(see.tiktokNames, 'answer', 'answer', 'answer')];
    const told = seenTwice(...online, ...sinkhole, see.exchanges('unreachable')).candidate();
    expect([told.code, told.blame, told.confirmed]).toEqual(['dns.tiktok-blocked', 'your-network', true]);
  });
});
