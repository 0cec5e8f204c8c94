import { describe, expect, it } from 'vitest';
import type { Blame, VerdictCode } from '../../../../contract/verdict.ts';
import { pathIpBlockedElsewhere, tiktokDownElsewhere } from '../../../../engine/diagnosis/causes/elsewhere.ts';
import { say } from '../../../../contract/message.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { controlsPass, dies, followedUp, online, proofOf, seenTwice } from './telling.ts';

const silence: Words[] = [
  ...online,
  see.exchanges('unreachable'),
  see.exchange('web', 'unreachable', { addressesFrom: 'truth' }),
  ...followedUp,
];
const fine: Words[] = [...online, see.exchanges('well')];
const partly: Words[] = [
  ...online,
  see.exchanges('unreachable', 'video', 'image'),
  see.exchanges('well', 'web', 'feed', 'live'),
  controlsPass,
  dies(see.hostOf.video),
];
const everybodyReaches = see.others('world', [6, 0]);
const nobodyReaches = see.others('world', [0, 6]);
const serverLives = see.sameServer([6, 0]);
const serverIsDead = see.sameServer([0, 6]);

type Row = { when: string; there: Words; code: VerdictCode; blame: Blame; says: string };

const rows: readonly Row[] = [
  {
    when: 'nobody reaches it',
    there: nobodyReaches,
    code: 'tiktok.down',
    blame: 'tiktok',
    says: 'It’s not you. TikTok is down',
  },
  {
    when: 'everybody reaches it, but nobody the servers for here',
    there: [everybodyReaches, serverIsDead],
    code: 'tiktok.down',
    blame: 'tiktok',
    says: 'It’s not you. TikTok’s servers for your part of the world are dead',
  },
  {
    when: 'others with the same provider reach it',
    there: [everybodyReaches, serverLives, see.others('network', [3, 0])],
    code: 'path.ip-blocked',
    blame: 'your-network',
    says: 'It’s most likely on your side',
  },
  {
    when: 'others with the same provider do not, the rest of the country does',
    there: [everybodyReaches, serverLives, see.others('network', [0, 3]), see.others('country', [4, 0])],
    code: 'path.ip-blocked',
    blame: 'your-provider',
    says: 'It’s most likely your provider',
  },
  {
    when: 'the rest of the country does not reach it, the world does',
    there: [everybodyReaches, serverLives, see.others('country', [0, 4])],
    code: 'path.ip-blocked',
    blame: 'a-block',
    says: 'It’s most likely blocked in your country',
  },
  {
    when: 'all that is known is that the world reaches the same server',
    there: [everybodyReaches, serverLives],
    code: 'path.ip-blocked',
    blame: 'a-block',
    says: 'Something between you and TikTok stops it',
  },
  {
    when: 'others could not be asked',
    there: [],
    code: 'tiktok.unreachable',
    blame: 'unknown',
    says: 'TikTok doesn’t answer from here',
  },
  {
    when: 'the world reaches it, and the server could not be tried',
    there: everybodyReaches,
    code: 'tiktok.unreachable',
    blame: 'unknown',
    says: 'TikTok doesn’t answer here, but 6 of 6',
  },
];

describe('TikTok is silent here: what others say decides', () => {
  it.each(rows)('$when: $code', ({ there, code, blame, says }) => {
    const candidate = seenTwice(...silence)
      .and(there)
      .candidate();
    expect(candidate).toMatchObject({ code, blame, confirmed: true });
    expect(say(candidate.message)).toContain(says);
  });

  it('part of TikTok is silent, and for others too: that part is down', () => {
    const there = see.others('world', [0, 6], { host: see.hostOf.video });
    const candidate = seenTwice(...partly)
      .and(there)
      .candidate();
    expect(candidate).toMatchObject({ code: 'tiktok.cdn-down', blame: 'tiktok' });
    expect(say(candidate.message)).toContain('6 of 6 computers elsewhere');
  });

  it('nothing is wrong here, and others cannot reach TikTok: all is well, with a note', () => {
    const candidate = seenTwice(...fine)
      .and(nobodyReaches)
      .candidate();
    expect(candidate).toMatchObject({ code: 'ok', notes: ['fails-elsewhere'] });
    expect(candidate.elsewhere).toMatchObject({
      tiktok: { here: 'works', elsewhere: 'fails' },
      control: { here: 'works', elsewhere: 'works' },
    });
  });
});

describe('others are no witnesses', () => {
  it.each<[string, Words]>([
    ['when they are too few', see.others('world', [0, 5])],
    ['when they cannot reach the control either', see.others('world', [0, 6], { controlReached: 0, controlFailed: 6 })],
    ['when they were asked about a host that answers here', see.others('world', [0, 6], { host: 'else.tiktok.com' })],
    ['when all that failed was shown somebody else’s certificate', see.others('world', [0, 0], { tampered: 6 })],
    ['when half of them reach it, more or less', see.others('world', [4, 3])],
    ['when more than half do not: some of them sit where TikTok is banned', see.others('world', [3, 5])],
    ['when those with the same provider reach it', [nobodyReaches, see.others('network', [3, 0])]],
    ['when the rest of the country reaches it', [nobodyReaches, see.others('country', [3, 0])]],
    [
      'when the server is dead for the world, but not TikTok for those near by',
      [everybodyReaches, serverIsDead, see.others('country', [3, 0])],
    ],
    ['when nobody could try the control', see.others('world', [0, 6], { controlReached: 0 })],
    [
      'when only a host of the content network was asked about',
      see.others('world', [0, 9], { host: see.hostOf.video }),
    ],
    ['when the server that is silent here answers them', [nobodyReaches, serverLives]],
  ])('%s: nobody is blamed', (_what, there) => {
    const candidate = seenTwice(...silence)
      .and(there)
      .candidate();
    expect(candidate).toMatchObject({ code: 'tiktok.unreachable', blame: 'unknown' });
  });

  it('when they were asked before TikTok last answered here', () => {
    const told = seenTwice(...fine)
      .and(nobodyReaches)
      .wait(60)
      .and(...fine)
      .wait(5)
      .twice(...silence);
    expect(told.candidate()).toMatchObject({ code: 'tiktok.unreachable' });
    expect(told.candidate().elsewhere).toBeNull();
  });

  it('against the user’s own network, where their provider obeys another country', () => {
    const there = [everybodyReaches, serverLives, see.others('network', [3, 0]), see.others('country', [0, 3])];
    const candidate = seenTwice(...silence)
      .and(there)
      .candidate();
    expect(candidate).toMatchObject({ code: 'path.ip-blocked', blame: 'a-block' });
    expect(say(candidate.message)).toContain('Something between you and TikTok stops it');
  });

  it('where a proxy carries the user: the straight way beside it does not count', () => {
    const told = seenTwice(...silence, see.proxy('works'));
    const codes = [nobodyReaches, [everybodyReaches, serverLives], [everybodyReaches, serverIsDead]].map(
      (there) => told.and(there).candidate().code,
    );
    expect(codes).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('on a line that loses packets', () => {
    const told = seenTwice(...silence, see.allPings(12)).and(nobodyReaches);
    expect(proofOf(tiktokDownElsewhere, told)).toBeNull();
    expect(proofOf(pathIpBlockedElsewhere, told.and(everybodyReaches, serverLives))).toBeNull();
  });

  it('about dead servers, where nobody has tried the addresses that TikTok itself gives', () => {
    const lied: Words[] = [...online, see.exchanges('unreachable'), ...followedUp];
    const candidate = seenTwice(...lied)
      .and(everybodyReaches, serverIsDead)
      .candidate();
    expect(candidate).toMatchObject({ code: 'tiktok.unreachable', blame: 'unknown' });
  });

  it('where the addresses were wrong: a host that answers at its true ones is not down', () => {
    const told = seenTwice(...silence, see.exchange('web', 'well', { addressesFrom: 'truth' })).and(
      everybodyReaches,
      serverIsDead,
    );
    expect(proofOf(tiktokDownElsewhere, told)).toBeNull();
  });
});

describe('TikTok cuts connections here: others tell whose side it is on, and TikTok is not called broken', () => {
  const cut: Words[] = [...online, see.exchanges('cut-in-tls'), ...followedUp];

  it.each<[string, Words, Blame, string]>([
    ['others with the same provider reach it', see.others('network', [3, 0]), 'your-network', 'in your network'],
    [
      'they do not, and the rest of the country does',
      [see.others('network', [0, 3]), see.others('country', [4, 0])],
      'your-provider',
      'your provider',
    ],
    ['nothing is known of those near by', [], 'unknown', 'I can’t tell'],
  ])('%s', (_what, near, blame, says) => {
    const candidate = seenTwice(...cut)
      .and(everybodyReaches, near)
      .candidate();
    expect(candidate).toMatchObject({ code: 'tiktok.unreachable', blame });
    expect(say(candidate.message)).toContain(says);
    expect([candidate.layers.path.status, candidate.layers.tiktok.status]).toEqual(
      blame === 'unknown' ? ['unknown', 'unknown'] : ['down', 'not-judged'],
    );
  });
});

describe('what others say beside proof of our own', () => {
  const deadEnds: Words[] = [
    ...online,
    see.exchanges('unreachable'),
    controlsPass,
    dies(see.hostOf.web),
    dies(see.hostOf.video),
  ];

  it.each<[string, Words, VerdictCode, string]>([
    ['nobody was asked', [], 'path.ip-blocked', 'likely'],
    ['they reach the very servers', [everybodyReaches, serverLives], 'path.ip-blocked', 'proven'],
    ['they cannot reach it either', nobodyReaches, 'tiktok.down', 'proven'],
  ])('packets die on the way, and %s', (_what, there, code, confidence) => {
    expect(
      seenTwice(...deadEnds)
        .and(there)
        .candidate(),
    ).toMatchObject({ code, confidence });
  });

  it('tests that find TikTok blocked in the country make a decision the likely reason, and only of a block', () => {
    const many = see.blocking('country', 30, 40);
    expect(
      seenTwice(...deadEnds)
        .and(many)
        .candidate().likelyWhy,
    ).toBe('policy');
    expect(
      seenTwice(...silence)
        .and(many, nobodyReaches)
        .candidate().likelyWhy,
    ).toBeNull();
    expect(
      seenTwice(...deadEnds)
        .and(see.blocking('country', 3, 4))
        .candidate().likelyWhy,
    ).toBeNull();
    expect(
      seenTwice(...deadEnds)
        .and(see.blocking('country', 3, 40))
        .candidate().likelyWhy,
    ).toBeNull();
  });

  it('chatter alone changes nothing', () => {
    const silent = seenTwice(...silence);
    expect(silent.and(see.chatter(400)).candidate()).toMatchObject({ code: 'tiktok.unreachable', blame: 'unknown' });
    expect(
      seenTwice(...fine)
        .and(see.chatter(400))
        .candidate(),
    ).toMatchObject({ code: 'ok', notes: [] });
  });
});

it('what is sharpened by others is settled at once, without another look of its own', () => {
  const candidate = seenTwice(...silence)
    .and(nobodyReaches)
    .candidate();
  expect(candidate).toMatchObject({
    severity: 'down',
    sharpens: ['tiktok.unreachable', 'path.ip-blocked', 'tiktok.feature-down', 'tiktok.cdn-down'],
  });
});
