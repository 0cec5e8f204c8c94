// The window begins with a part of the words. What the engine may say to the first view must be in it.
import { describe, expect, it } from 'vitest';
import { isMessageId } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { firstEnglish } from '../../contract/messages.first.en.ts';
import { laterEnglish } from '../../contract/messages.later.en.ts';
import { english as inWindow, loadFirstEnglish, loadLaterEnglish } from '../../renderer/words/english.ts';
import { filesIn, textOf } from '../architecture/source-files.ts';

/** What is loaded with the other views or with the dock, and the parts of the engine that only those ask. */
const ofOtherViews =
  /^(renderer\/(history|compare|fixes|keys|live|dock|settings|steps|doctor|phone|translator|notices)\/|engine\/(compare|doctor|dock|fixes|translator|exports|history|memory|obs|preflight|session|settings|desktop|os\/controls)\/|engine\/(places|instance)\/|engine\/incidents\/(alert-|news|notice|telling)|engine\/deps\/unusable-place|engine\/api-handlers)/;

describe('The words of the first view', () => {
  const sources = filesIn('contract', 'engine', 'renderer')
    .filter(
      (file) =>
        !ofOtherViews.test(file) &&
        !/^contract\/(messages\.|languages\/|duration-words|uptime|doctor|compare|settings-|argument-refusal|fix-words|replay\/|obs-sentence)/.test(
          file,
        ),
    )
    .map(textOf)
    .join('\n');

  it('are there before those of the other views', () => {
    const early = Object.keys(laterEnglish).filter((id) => sources.includes(`'${id}'`));
    expect(early).toEqual([]);
  });

  it('would be missed', () => expect(sources).toContain("'hour.title'"));

  it('are followed by all others', async () => {
    expect(inWindow).toEqual({});
    await loadFirstEnglish();
    expect(inWindow).toEqual(firstEnglish);
    await loadLaterEnglish();
    expect(inWindow).toEqual(english);
    expect(isMessageId('history.off')).toBe(true);
  });
});
