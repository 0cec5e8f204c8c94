import { describe, expect, it } from 'vitest';
import { message, say } from '../../contract/message.ts';
import type { MessageCatalog } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { outsideOfPseudo, pseudo, pseudoTexts } from '../../contract/pseudo.ts';

const speech = { catalog: pseudoTexts(english) as MessageCatalog, locale: 'en', direction: 'ltr' } as const;

describe('English made strange', () => {
  it('keeps its gaps, and is two fifths longer', () => {
    expect(pseudo('All of {count} are fine')).toBe('[!!! Åļļ öƒ {count} åŕé ƒįñé öñé ŧŵö !!!]');
    const { length } = 'It is not you, it is the router or the Wi-Fi to it.';
    const strange = pseudo('It is not you, it is the router or the Wi-Fi to it.').length;
    expect(strange / length).toBeGreaterThan(1.35);
    expect(strange / length).toBeLessThan(1.7);
  });

  it('has every id and every form', () => {
    expect(Object.keys(speech.catalog)).toEqual(Object.keys(english));
    expect(say(message('incident.flaps', { count: 1 }), speech)).toContain('çåɱé ƀåçķ öñçé');
  });

  it('shows what does not come from the catalog', () => {
    const shown = say(message('verdict.tiktok.feature-down', { features: ['feature.feed', 'feature.login'] }), speech);
    expect(outsideOfPseudo(shown)).toBe('');
    expect(outsideOfPseudo(`Hello ${shown}: 12 [!!! å !!!]`)).toBe('Hello : 12 ');
  });
});
