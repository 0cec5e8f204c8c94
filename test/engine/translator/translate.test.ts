import { describe, expect, it } from 'vitest';
import { api } from '../../../contract/api.ts';
import { serve } from '../../../contract/serve.ts';
import { translate } from '../../../engine/translator/translate.ts';
import { presentOf, verdictOf } from './present.ts';

const present = presentOf(verdictOf('internet.down'));
const { ask } = serve(
  { translator: api.translator },
  { translator: { explain: ({ shown }) => Promise.resolve(translate(shown, present)) } },
);

describe('A window asks what TikTok showed', () => {
  it('by an id or by pasted text, and gets the same answer', async () => {
    const byId = await ask('translator.explain', { shown: 'spinner' });
    expect(byId).toMatchObject({ ok: true, value: { complaint: 'spinner', bearing: 'found' } });
    expect(await ask('translator.explain', { shown: 'It just keeps loading!' })).toEqual(byId);
  });

  it('and is told that the network is not why, where the message states its own reason', async () => {
    const limited = await ask('translator.explain', { shown: 'Too many attempts. Try again later.' });
    expect(limited).toMatchObject({ ok: true, value: { complaint: 'stated-limit', todo: [{ id: 'try.wait-limit' }] } });
    expect(await ask('translator.explain', { shown: 'stated-limit' })).toEqual(limited);
  });

  it('and is told when nobody knows that message', async () => {
    expect(await ask('translator.explain', { shown: 'good morning' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it.each([
    [{ shown: 'x'.repeat(501) }, '"shown" must be 500 characters at most'],
    [{ shown: 7 }, '"shown" must be text'],
    [{}, '"shown" is missing'],
  ])('and is refused where the question is malformed', async (argument, sentence) => {
    const answer = await ask('translator.explain', argument);
    expect(answer.ok ? '' : answer.error.message).toContain(sentence);
  });
});
