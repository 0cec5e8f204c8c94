// What was asked, in words: names stay as they are, words of our own are those of the language.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targetSaid, targetWords } from '../../contract/asked-words.ts';
import { loadSpeech } from '../../contract/catalogs.ts';
import { probeWords } from '../../contract/fix-words.ts';
import { listWords, message, say, speaking } from '../../contract/message.ts';

const catalog = JSON.parse(readFileSync(new URL('../../engine/catalog/catalog.json', import.meta.url), 'utf8')) as {
  targets: readonly { id: string; feature: string }[];
};

describe('What was asked', () => {
  it.each([
    ['https://www.tiktok.example/robots.txt', 'https://www.tiktok.example/robots.txt'],
    ['Quad9 (IPv4)', 'Quad9 (IPv4)'],
    ['video.tiktok.example (strange)', 'video.tiktok.example (strange)'],
    ['router (IPv4)', 'router (IPv4)'],
    ['this machine', 'this computer'],
    ['video.tiktok.example at 192.0.2.7', 'video.tiktok.example at 192.0.2.7'],
    ['video.tiktok.example (video)', 'video.tiktok.example (videos)'],
    ['www.tiktok.example A by Quad9', 'www.tiktok.example A, asked of Quad9'],
    ['address of www.tiktok.example with a neutral name', 'an address of www.tiktok.example with a neutral name'],
    ['a control with www.tiktok.example', 'a control with www.tiktok.example'],
  ])('“%s” reads “%s”', (target, words) => expect(targetSaid(target)).toBe(words));

  it('is said in the language that is spoken, wherever a word of ours is in it', async () => {
    const speech = await loadSpeech('es');
    const said = (target: string): string => speaking(speech, () => targetSaid(target));
    expect(said('router (IPv6)')).toBe('router (IPv6)');
    expect(said('this machine')).toBe('este equipo');
    expect(said('a control with a neutral name')).toBe('un control con un nombre neutro');
    expect(typeof targetWords('1.1.1.1')).toBe('string');
  });
});

describe('What was asked in Arabic', () => {
  it('calls no name a name twice, and runs from right to left where it begins with a Latin name', async () => {
    const speech = await loadSpeech('ar');
    const words = speaking(speech, () =>
      say(
        message('evidence.handshake', {
          target: targetWords('address of a.example with a neutral name'),
          outcome: ['evidence.handshake-completes'],
        }),
      ),
    );
    expect(words.replace(/[\u2066-\u2069]/g, '')).toBe('اتصال آمن إلى عنوان a.example مع اسم محايد: يكتمل.');
    const owners = speaking(speech, () =>
      say(message('sent.internet.what', { owners: listWords(['Cloudflare', 'Google']) })),
    );
    expect(owners).toMatch(/^\u2067Cloudflare وGoogle\u2069/);
    expect(speaking(speech, () => say(message('sent.internet.what', { owners: 'Google' })))).toMatch(
      /^\u2068Google\u2069/,
    );
  });
});

describe('What a probe looks at', () => {
  it.each([
    ['internet.canary', 'a well-known page'],
    ['tiktok.feed', 'the feed'],
    ['tiktok.video-cdn-us', 'videos'],
    ['tiktok.live-chat-eu', 'LIVE chat'],
    ['tiktok.open-api', 'connected apps'],
    ['tiktok.throughput', 'the speed'],
    ['something.new', 'something else'],
  ])('%s: %s', (probe, words) => expect(say(probeWords(probe))).toBe(words));

  it('has the name of its feature for the hosts of the catalog that are called by it', () => {
    const strange = catalog.targets.filter(({ id, feature }) => {
      const { id: said } = probeWords(`tiktok.${id}`);
      return said !== `feature.${feature}` && said !== 'probe.other';
    });
    expect(strange).toEqual([]);
  });
});
