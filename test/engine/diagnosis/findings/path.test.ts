import { describe, expect, it } from 'vitest';
import { dyingHop } from '../../../../engine/diagnosis/findings/path.ts';
import type { FactsOf } from '../../../../contract/reading.ts';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import { handshake, trace } from '../../story-words.ts';

const [home, provider, core] = ['192.168.1.1', '10.0.0.1', '10.0.0.2'];
const facts = (hops: Array<string | null>, parts: Partial<FactsOf<'hops'>> = {}): FactsOf<'hops'> => ({
  ...{ kind: 'hops', to: 'tiktok', host: 'www.tiktok.com', content: false, family: 4 },
  ...{ hops, reached: false, prohibitedBy: null },
  ...parts,
});
const control = facts([home, provider, core, '8.8.8.8'], { to: 'control', host: 'Google', reached: true });

describe('Packets to TikTok die short of TikTok', () => {
  it.each([
    ['after the second hop, which the control passes', facts([home, provider, null, null]), 2],
    ['after the first hop', facts([home, null, null, null]), 1],
    ['before any hop', facts([null, null, null, null]), 0],
    ['with silent routers before the last one that speaks', facts([null, provider, null, null]), 2],
  ])('%s', (_what, tiktok, hop) => expect(dyingHop(tiktok, control)).toBe(hop));
});

describe('Nothing is shown about the side', () => {
  it.each([
    ['when the packets arrive', facts([home, provider, null, null], { reached: true }), control],
    ['when the control is of the other family', facts([home, provider, null, null], { family: 6 }), control],
    ['when the way had already parted', facts([home, '10.9.9.9', null, null]), control],
    [
      'when the control falls silent at the same place',
      facts([home, provider, null, null]),
      facts([home, provider, null, '8.8.8.8']),
    ],
    ['when the control ends there', facts([home, provider, null, null]), facts([home, provider])],
    ['when only the last router of the series is silent', facts([home, provider, core, null]), control],
    ['when no router is silent', facts([home, provider, core, '20.0.0.1']), control],
  ])('%s', (_what, tiktok, other) => expect(dyingHop(tiktok, other)).toBeNull());
});

describe('The proof needs two hosts that die alike', () => {
  const toControl = trace('control', 'Google', control.hops, { reached: true });
  const dies = (host: string, parts: Partial<FactsOf<'hops'>> = {}) =>
    trace('tiktok', host, [home, provider, null, null], parts);
  const provenBy = (...words: Words[]) => story.and(...words).findings().path.diesShort;

  it('two hosts die short, at the same place', () => {
    expect(provenBy(toControl, dies('www'), dies('webcast'))).toMatchObject({ holds: true, signed: false });
  });

  it('a router on the control’s way that signs its refusal proves it without any hop', () => {
    const refused = { prohibitedBy: provider };
    const told = [
      dies('www', { ...refused, hops: [home, provider, core] }),
      dies('webcast', { ...refused, hops: [home, provider, core] }),
    ];
    expect(provenBy(toControl, told)).toMatchObject({ holds: true, signed: true });
  });

  it.each<[string, Words[]]>([
    ['nothing was traced', []],
    ['one host alone dies', [toControl, dies('www')]],
    ['one host dies and the other arrives', [toControl, dies('www'), dies('webcast', { reached: true })]],
    ['two die and a third arrives', [toControl, dies('www'), dies('webcast'), dies('v16', { reached: true })]],
    ['they die at different places', [toControl, dies('www'), dies('webcast', { hops: [home, null, null, null] })]],
    ['no control was traced', [dies('www'), dies('webcast')]],
    [
      'nobody refuses and a router of the control is silent',
      [
        trace('control', 'Google', [home, null, core], { reached: true }),
        ...['www', 'webcast'].map((host) => dies(host, { hops: [home, provider, core] })),
      ],
    ],
    [
      'the refusal comes from a router that is not on the control’s way',
      [
        toControl,
        ...['www', 'webcast'].map((host) => dies(host, { hops: [home, provider, core], prohibitedBy: '20.0.0.9' })),
      ],
    ],
  ])('not proven when %s', (_what, words) => expect(provenBy(...words).holds).toBe(false));
});

describe('TikTok’s name is what kills the connection', () => {
  const neutral = (outcome: 'completes' | 'reset') => handshake('www', 'neutral', outcome);
  const holds = (told: typeof story, host = 'www') => told.findings().path.neutralNameCompletes(host).holds;

  it('when a neutral name completes at the same address twice', () => {
    expect(holds(story.twice(neutral('completes')))).toBe(true);
  });

  it.each<[string, typeof story]>([
    ['it completed once only', story.and(neutral('completes'))],
    ['it is cut as well', story.twice(neutral('reset'))],
    ['it was not tried', story],
    ['only the control was tried with TikTok’s name', story.twice(handshake('www', 'tiktok', 'completes'))],
  ])('not when %s', (_what, told) => expect(holds(told)).toBe(false));

  it('not for another host', () => expect(holds(story.twice(neutral('completes')), 'webcast')).toBe(false));
});
