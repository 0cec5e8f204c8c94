import { describe, expect, it } from 'vitest';
import { loadSpeech } from '../../contract/catalogs.ts';
import { languageFacts } from '../../contract/languages.ts';
import { speaking } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { pseudoTexts } from '../../contract/pseudo.ts';
import { fail, ok } from '../../contract/result.ts';
import { defaultSettings } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { createDesktopSpeech } from '../../electron/desktop-speech.ts';
import { trayMenu } from '../../electron/tray-menu.ts';
import { healthy } from '../headless/view/snapshots.ts';
import { notedActions } from './support/desktop-actions.ts';

const settings = (language: string): Settings => ({
  ...defaultSettings,
  window: { language: language as 'auto', shortcuts: true },
});

describe('What the desktop speaks', () => {
  it('is English until the settings were read', () => {
    const speech = createDesktopSpeech({ load: () => Promise.resolve(ok(settings('es'))) }, () => ['es']);
    expect(speech.now().locale).toBe('en');
  });

  it('is the language of the settings, anew for each time that they are read', async () => {
    let language = 'es';
    const speech = createDesktopSpeech({ load: () => Promise.resolve(ok(settings(language))) }, () => ['ar']);
    expect(await speech.read()).toBe('es');
    expect(speech.now()).toEqual(await loadSpeech('es'));
    language = 'ar';
    expect(await speech.read()).toBe('ar');
    expect(speech.now()).toMatchObject({ direction: 'rtl', locale: languageFacts.ar.locale });
  });

  it('is what the system wants as far as it is offered, also where the settings cannot be read', async () => {
    const auto = createDesktopSpeech({ load: () => Promise.resolve(ok(settings('auto'))) }, () => ['de-DE', 'en-GB']);
    expect(await auto.read()).toBe('en');
    const broken = createDesktopSpeech({ load: () => Promise.resolve(fail('bad-settings', 'No.')) }, () => ['de']);
    expect(await broken.read()).toBe('en');
  });
});

describe('The tray’s menu in another language', () => {
  it('has no English word', () => {
    const speech = { catalog: { ...english, ...pseudoTexts(english) }, locale: 'en', direction: 'ltr' } as const;
    const menu = speaking(speech, () =>
      trayMenu({ snapshot: healthy, alerts: { snoozedUntil: null, toldToday: 0 } }, notedActions().actions),
    );
    const labels = [...menu, ...menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))].flatMap(
      ({ label }) => label ?? [],
    );
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => !label.startsWith('[!!!'))).toEqual([]);
  });
});
