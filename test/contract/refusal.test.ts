import { describe, expect, it } from 'vitest';
import { message, speaking } from '../../contract/message.ts';
import type { Speech } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { failWith, failureWords } from '../../contract/refusal.ts';

const spanish: Speech = {
  catalog: { ...english, 'history.off': 'No se guarda historial.' },
  ...{ locale: 'es', direction: 'ltr' },
};

describe('A failure that is in the catalog', () => {
  const { error } = failWith('no-history', message('history.off'));

  it('has its English words for programs, and the message for a window', () => {
    expect(error).toEqual({ code: 'no-history', message: 'No history is kept.', said: message('history.off') });
  });
  it('is said in the language of whoever shows it', () => {
    const travelled = JSON.parse(JSON.stringify(error)) as typeof error;
    expect(failureWords(travelled)).toBe('No history is kept.');
    expect(speaking(spanish, () => failureWords(travelled))).toBe('No se guarda historial.');
  });
});

describe('A failure that is not', () => {
  it.each([
    ['has no message', {}],
    ['has one that this window does not know', { said: { id: 'history.future', params: {} } as never }],
  ])('%s: its English words stand', (_what, more) => {
    expect(failureWords({ code: 'usage', message: 'As it is.', ...more })).toBe('As it is.');
  });
});
