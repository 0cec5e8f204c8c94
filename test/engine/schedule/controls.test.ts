import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { createControls } from '../../../engine/schedule/controls.ts';
import type { Word } from '../story.ts';
import * as see from '../story-words.ts';
import { canaryOf, smallCatalog } from '../support/catalog-entries.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { startSmallInternet } from '../support/small-internet.ts';

const BEGIN_MS = Date.UTC(2026, 10, 21, 20);

/** What a look saw, one reading per second; the kinds of controls that were then asked again. */
const askedAfter = async (...words: Array<Word | { second: Word }>): Promise<string[]> => {
  await using internet = await startSmallInternet();
  const { net, os } = internet;
  const names = bookOf(Object.fromEntries(smallCatalog.canaries.map(({ host }) => [host, ['40.0.0.1']])));
  const { context, readings } = createContext({ net, os, names });
  const questions: Array<Promise<void>> = [];
  const controls = createControls(context, (question) => questions.push(question()));
  words.forEach((word, index) => {
    const tell = (told: Word, attempt: number): Reading => ({ ...told(BEGIN_MS + index * 1000), attempt });
    controls.notice('second' in word ? tell(word.second, 2) : tell(word, 1));
  });
  await Promise.all(questions);
  return [...new Set(readings.map(({ facts }) => facts.kind))].toSorted();
};

/** The second look at something. */
const second = (word: Word): { second: Word } => ({ second: word });

const [apple] = see.controlNames;
const anchorWell = see.anchor('Google', 'ok');
const pageWell = see.canary('Apple', 'exact');
const nameWell = see.lookup(apple, 'answer');
const routerWell = see.router('alive');
const silent = second(see.exchange('web', 'unreachable'));
const nameless = second(see.exchange('web', 'no-name'));

describe.concurrent('A control that answered before something failed twice is asked again', () => {
  it.each<[string, Array<Word | { second: Word }>, string[]]>([
    ['an anchor, for an exchange', [anchorWell, silent], ['anchor']],
    ['an anchor and the resolver, for a name of TikTok’s', [anchorWell, nameWell, nameless], ['anchor', 'lookup']],
    [
      'the router, after this machine itself, for an anchor',
      [routerWell, second(see.anchor('Google', 'silent'))],
      ['address', 'gateway', 'link', 'route'],
    ],
    ['an anchor, for the resolver', [anchorWell, second(see.lookup(apple, 'timeout'))], ['anchor']],
  ])('%s', async (_what, words, kinds) => expect(await askedAfter(...words)).toEqual(kinds));

  it.each<[string, Array<Word | { second: Word }>]>([
    ['it failed once only', [anchorWell, see.exchange('web', 'unreachable')]],
    ['the control never answered', [silent]],
    ['the control answered badly', [see.anchor('Google', 'untrusted'), silent]],
    ['the control answered afterwards', [silent, anchorWell]],
    ['what it was went well', [anchorWell, second(see.exchange('web', 'well'))]],
  ])('but not when %s', async (_what, words) => expect(await askedAfter(...words)).toEqual([]));
});

it('all anchors are asked again also in a calm look, which asked one', async () => {
  await using internet = await startSmallInternet();
  const scope = { samples: 1, tiktok: true, calm: { turn: 0 } };
  const { context, readings } = createContext({ net: internet.net, os: internet.os, scope });
  const questions: Array<Promise<void>> = [];
  const controls = createControls(context, (question) => questions.push(question()));
  controls.notice(anchorWell(BEGIN_MS));
  controls.notice({ ...see.exchange('web', 'unreachable')(BEGIN_MS + 1000), attempt: 2 });
  await Promise.all(questions);
  expect(readings.map(({ facts }) => facts.kind)).toEqual(smallCatalog.anchors.map(() => 'anchor'));
});

describe.concurrent('Where no anchor has answered in this look, known pages are asked again in their place', () => {
  it.each<[string, Array<Word | { second: Word }>, string[]]>([
    ['for an exchange', [pageWell, silent], ['canary']],
    ['for an exchange, beside anchors that fail', [see.anchor('Google', 'silent'), pageWell, silent], ['canary']],
    ['for a name of TikTok’s, with the resolver', [pageWell, nameWell, nameless], ['canary', 'lookup']],
    ['for the resolver', [pageWell, second(see.lookup(apple, 'timeout'))], ['canary']],
  ])('%s', async (_what, words, kinds) => expect(await askedAfter(...words)).toEqual(kinds));

  it('but not where an anchor did answer', async () => {
    expect(await askedAfter(anchorWell, pageWell, silent)).toEqual(['anchor']);
  });

  it('but not while no page has answered either', async () => {
    expect(await askedAfter(see.canary('Apple', 'none'), silent)).toEqual([]);
  });

  it('every page of the catalog is asked, because two owners are needed', async () => {
    await using internet = await startSmallInternet();
    const names = bookOf({ [canaryOf(1).host]: ['40.0.0.1'], [canaryOf(2).host]: ['40.0.0.2'] });
    const { context, readings } = createContext({ net: internet.net, os: internet.os, names });
    const questions: Array<Promise<void>> = [];
    const controls = createControls(context, (question) => questions.push(question()));
    controls.notice(pageWell(BEGIN_MS));
    controls.notice({ ...see.exchange('web', 'unreachable')(BEGIN_MS + 1000), attempt: 2 });
    await Promise.all(questions);
    expect(readings).toMatchObject(
      smallCatalog.canaries.map(() => ({ status: 'ok', facts: { kind: 'canary', answer: 'exact' } })),
    );
  });
});
