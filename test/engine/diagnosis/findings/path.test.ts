import { describe, expect, it } from 'vitest';
import { dyingHop } from '../../../../engine/diagnosis/findings/path.ts';
import type { FactsOf } from '../../../../contract/reading.ts';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import { handshake, hostOf, skipped, trace } from '../../story-words.ts';

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

describe('The proof needs two hosts of different networks that die alike, and two controls that pass', () => {
  const toControl = (owner: string, hops = control.hops, parts: Partial<FactsOf<'hops'>> = {}) =>
    trace('control', owner, hops, { reached: true, ...parts });
  const controls = [toControl('Google'), toControl('Cloudflare')];
  const { web: www, live: webcast, video, image } = hostOf;
  const dies = (host: string, parts: Partial<FactsOf<'hops'>> = {}) =>
    trace('tiktok', host, [home, provider, null, null], parts);
  const provenBy = (...words: Words[]) => story.and(...words).findings().path.diesShort;

  it('one of TikTok’s own hosts and a content edge die short, at the same place', () => {
    expect(provenBy(controls, dies(www), dies(video))).toMatchObject({ holds: true, signed: false });
  });

  it('it rests on every trace', () => {
    expect(provenBy(controls, dies(www), dies(video)).entries).toHaveLength(4);
  });

  it.each([
    ['of one host alone', [www]],
    ['of two hosts of one network', [www, webcast]],
    ['of two hosts of different networks', [www, image]],
  ])('a router on the controls’ way that signs its refusal %s proves it without any hop', (_what, hosts) => {
    const told = hosts.map((host) => dies(host, { hops: [home, provider, core], prohibitedBy: provider }));
    expect(provenBy(controls, told)).toMatchObject({ holds: true, signed: true });
    expect(provenBy(controls.slice(0, 1), told)).toMatchObject({ holds: true, signed: true });
  });

  it.each<[string, Words[]]>([
    ['nothing was traced', []],
    ['one host alone dies', [controls, dies(www)]],
    ['two of TikTok’s own hosts die', [controls, dies(www), dies(webcast)]],
    ['two content edges die', [controls, dies(video), dies(image)]],
    ['one host dies and the other arrives', [controls, dies(www), dies(video, { reached: true })]],
    ['two die and a third arrives', [controls, dies(www), dies(video), dies(image, { reached: true })]],
    ['they die at different places', [controls, dies(www), dies(video, { hops: [home, null, null, null] })]],
    [
      'they end before the first router, which is this machine’s doing or that router’s',
      [controls, [www, video].map((host) => dies(host, { hops: [null, null, null, null] }))],
    ],
    ['no control was traced', [dies(www), dies(video)]],
    ['only one control was traced', [controls.slice(0, 1), dies(www), dies(video)]],
    [
      'one of the controls falls silent there too',
      [toControl('Google'), toControl('Cloudflare', [home, provider, null, '1.1.1.1']), dies(www), dies(video)],
    ],
    [
      'one of the controls takes another way',
      [toControl('Google'), toControl('Cloudflare', [home, '10.9.9.9', core, '1.1.1.1']), dies(www), dies(video)],
    ],
    [
      'one of the controls is of the other family',
      [toControl('Google'), toControl('Cloudflare', control.hops, { family: 6 }), dies(www), dies(video)],
    ],
    [
      'one of them is refused and the other merely dies',
      [controls, dies(www, { prohibitedBy: provider }), dies(video)],
    ],
    [
      'nobody refuses and a router of the controls is silent',
      [
        ...['Google', 'Cloudflare'].map((owner) => toControl(owner, [home, null, core])),
        ...[www, video].map((host) => dies(host, { hops: [home, provider, core] })),
      ],
    ],
    [
      'the refusal comes from a router that is not on the controls’ way',
      [controls, [www, video].map((host) => dies(host, { hops: [home, provider, core], prohibitedBy: '20.0.0.9' }))],
    ],
  ])('not proven when %s', (_what, words) => expect(provenBy(...words).holds).toBe(false));
});

describe('Packets to a host leave the provider', () => {
  const { web: www, video } = hostOf;
  // The control lies behind three routers.
  const toControl = trace('control', 'Google', control.hops, { reached: true });
  const leaves = (...words: Words[]) =>
    story
      .and(...words)
      .findings()
      .path.leavesTheProvider(video);
  const towards = (hops: Array<string | null>, parts: Partial<FactsOf<'hops'>> = {}) =>
    trace('tiktok', video, hops, parts);

  it.each<[string, Words[]]>([
    ['they arrive, whatever is known of controls', [towards([home, '20.0.0.1'], { reached: true })]],
    ['they get as far as a control is', [toControl, towards([home, provider, core, '20.0.9.1', null, null])]],
    ['they get further, over silent routers', [toControl, towards([home, null, null, null, '20.0.9.2', null])]],
  ])('when %s', (_what, words) => expect(leaves(...words)).toBe(true));

  it.each<[string, Words[]]>([
    ['nothing was traced', []],
    ['they end one hop before a control’s distance', [toControl, towards([home, provider, core, null, null, null])]],
    [
      'they get as far as the nearer of two controls alone',
      [
        trace('control', 'Cloudflare', [home, provider, '1.1.1.1', '1.1.1.1'], { reached: true }),
        ...[toControl, towards([home, provider, '20.0.9.1', null])],
      ],
    ],
    ['nobody answers on the way', [toControl, towards([null, null, null, null])]],
    ['no control was traced', [towards([home, provider, core, '20.0.9.1', null])]],
    [
      'the control’s own packets did not arrive',
      [trace('control', 'Google', control.hops), towards([home, provider, core, '20.0.9.1', null])],
    ],
    [
      'the control is of the other family',
      [
        trace('control', 'Google', control.hops, { reached: true, family: 6 }),
        towards([home, provider, core, '20.0.9.1', null]),
      ],
    ],
    [
      'they end short of a control whose last echo got lost on a way with a silent router',
      [
        trace('control', 'Google', [home, null, core, '8.8.8.8', '8.8.8.8', null], { reached: true }),
        towards([home, provider, null, null, null, null]),
      ],
    ],
    ['it is another host’s packets that do', [toControl, trace('tiktok', www, [home, provider, core, '20.0.9.1'])]],
  ])('not when %s', (_what, words) => expect(leaves(...words)).toBe(false));
});

describe('Whether the questions that tell the sides apart were asked', () => {
  const path = (...words: Words[]) => story.and(...words).findings().path;
  const toTiktok = trace('tiktok', hostOf.web, [null, null]);

  it('is remembered for each of them', () => {
    expect(path()).toMatchObject({ wasTraced: false, wereNamesCompared: false });
    expect(path(toTiktok)).toMatchObject({ wasTraced: true, wereNamesCompared: false });
    const name = handshake('www', 'neutral', 'reset');
    expect(path(name)).toMatchObject({ wasTraced: false, wereNamesCompared: false });
    expect(path(name, name)).toMatchObject({ wasTraced: false, wereNamesCompared: true });
  });

  it('a trace to a control alone asks nothing about TikTok', () => {
    expect(path(trace('control', 'Google', control.hops, { reached: true })).wasTraced).toBe(false);
  });

  it('what was not made was not asked', () => {
    const skips = [skipped(toTiktok), skipped(handshake('www', 'neutral', 'reset'))];
    expect(path(skips)).toMatchObject({ wasTraced: false, wereNamesCompared: false });
  });
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
