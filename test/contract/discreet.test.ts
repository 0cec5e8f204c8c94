import { describe, expect, it } from 'vitest';
import { discreetMessage } from '../../contract/discreet.ts';
import { formsOf, message, say } from '../../contract/message.ts';
import type { MessageId, MessageParam } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { adviceFor } from '../../contract/todo.ts';
import { verdictCodes } from '../../contract/verdict.ts';

const ids = Object.keys(english) as MessageId[];
const gapsOf = (id: MessageId): string[] =>
  [
    ...formsOf(english[id])
      .join(' ')
      .matchAll(/\{(\w+)\}/g),
  ].map(([, name]) => name!);

/** What must not stand on a screen that others watch. */
const secrets = ['HomeNet-5G', '203.0.113.7', '2001:db8::7', 'Example Telecom', 'Lisbon', 'webcast.example'];

describe('On a screen that others watch', () => {
  it.each(secrets)('no message shows %s, whatever gap it is in', (secret) => {
    const shown = ids.filter((id) => {
      const params = Object.fromEntries(gapsOf(id).map((name): [string, MessageParam] => [name, secret]));
      return say(discreetMessage(message(id, params))).includes(secret);
    });
    expect(shown).toEqual([]);
  });

  it('no message keeps a text in its parameters, also where no gap shows it', () => {
    const { params } = discreetMessage(
      message('verdict.ok', { name: 'HomeNet-5G', ms: 12, features: ['feature.web'] }),
    );
    expect(params).toEqual({ name: ['discreet.hidden'], ms: 12, features: ['feature.web'] });
  });

  it('a message within another keeps no text either', () => {
    const why = message('file.in-the-way', { path: 'HomeNet-5G' });
    const { params } = discreetMessage(message('settings.file-unusable', { path: 'x', why }));
    expect(params).toEqual({
      path: ['discreet.hidden'],
      why: message('file.in-the-way', { path: ['discreet.hidden'] }),
    });
  });

  it('numbers and our own words stay, and every sentence keeps its gaps filled', () => {
    for (const id of ids) {
      const params = Object.fromEntries(gapsOf(id).map((name): [string, MessageParam] => [name, 7]));
      expect(say(discreetMessage(message(id, params))), id).not.toMatch(/\{\w+\}/);
    }
  });

  it('what to say of a verdict in a notice needs nothing hidden', () => {
    // These are the sentences of verdicts whose gap a text fills; each has a discreet one of its own.
    const named = ids.filter(
      (id) => /^(verdict|failing|hosts|partly|likely|unsplit)\./.test(id) && gapsOf(id).includes('name'),
    );
    expect(named).toHaveLength(6);
    for (const id of [...named, ...verdictCodes.map((code) => adviceFor(code))]) {
      const words = say(
        discreetMessage(message(id, { name: 'webcast.example', count: 2, features: ['feature.live'] })),
      );
      expect(words, id).not.toContain(english['discreet.hidden']);
    }
  });

  it('a sentence without texts is said as ever', () => {
    const one = message('verdict.lan.degraded', { percent: 12, ms: 240 });
    expect(discreetMessage(one)).toEqual(one);
  });
});
