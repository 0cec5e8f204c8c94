// What the view of the settings is made of: every setting in one group, found by its words, and a file weighed before it is taken.
import { describe, expect, it } from 'vitest';
import { say } from '../../contract/message.ts';
import { defaultSettings, settingKeys } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { settingOf } from '../../contract/settings-file.ts';
import { asTyped } from '../../contract/unparted.ts';
import { fields, valueWords } from '../../renderer/settings/fields.ts';
import { createFinder } from '../../renderer/settings/find.ts';
import { extras, groups, textsOf } from '../../renderer/settings/groups.ts';
import { weighFile } from '../../renderer/settings/weigh-file.ts';

const inSchema = (): string[] =>
  Object.entries(defaultSettings).flatMap(([group, entries]) => Object.keys(entries).map((name) => `${group}.${name}`));

describe('The view of the settings', () => {
  const shown = groups.flatMap(({ entries }) => entries);

  it('holds every setting of the schema once, and nothing else but what is named so', () => {
    expect([...settingKeys].sort()).toEqual(inSchema().sort());
    expect([...shown].sort()).toEqual([...settingKeys, ...extras].sort());
  });

  it('has words for each setting, its reason, its default and what else it is called', () => {
    for (const key of settingKeys) {
      expect(textsOf(key).filter((text) => text.length > 2)).toHaveLength(4);
      expect(valueWords(key, settingOf(defaultSettings, key))).not.toMatch(/null|true|false|^$/);
    }
    expect(valueWords('outside.allowed', ['ooni', 'ioda'])).toBe('OONI and IODA');
    expect(asTyped(valueWords('history.maxMegabytes', 1500))).toBe('1,500 MB');
    expect(valueWords('tiktok.region', 'eu')).toBe('Europe');
  });

  it.each([
    ['backup', ['export', 'import']],
    ['restore', ['import']],
    ['factory', ['reset']],
  ])('finds what concerns all settings by what others call it: %s', (typed, found) => {
    const finds = createFinder('en');
    expect(shown.filter((entry) => finds(textsOf(entry), typed))).toEqual(found);
  });

  it('offers what can be chosen, no less than the schema takes', () => {
    for (const key of settingKeys) {
      const field = fields[key];
      if (field.kind !== 'choice') continue;
      for (const choice of field.choices) {
        const [group = '', name = ''] = key.split('.');
        expect(weighFile('a.json', JSON.stringify({ [group]: { [name]: choice } }), defaultSettings).is).toBe('fit');
      }
    }
  });
});

describe('Finding a setting', () => {
  const finds = (locale: string, text: string, typed: string): boolean => createFinder(locale)([text], typed);

  it.each([
    ['en', 'Quiet hours', 'quiet', true],
    ['en', 'Quiet hours', 'HOURS quiet', true],
    ['en', 'Quiet hours', 'quiet days', false],
    ['en', 'Quiet hours', '', true],
    ['es', 'Región de TikTok', 'region', true],
    ['pt-BR', 'Notificações', 'notificacoes', true],
    ['en', 'region', 'región', true],
    ['ar', 'اللُّغة', 'اللغة', true],
    ['en', 'OBS’s own settings', "obs's", true],
    ['de', 'Größe', 'grosse', false],
  ])('%s: “%s” by “%s”: %s', (locale, text, typed, isFound) => expect(finds(locale, text, typed)).toBe(isFound));

  it('goes by label, reason, other words and key', () => {
    const found = (typed: string): string[] =>
      groups.flatMap(({ entries }) => entries).filter((entry) => createFinder('en')(textsOf(entry), typed));
    expect(found('do not disturb')).toEqual(['alerts.quietHours']);
    expect(found('history.max')).toEqual(['history.maxMegabytes']);
    expect(found('nothing wakes you')).toEqual(['alerts.quietHours']);
    expect(found('autostart')).toEqual(['startup']);
    expect(found('no such words')).toEqual([]);
  });
});

describe('A file of settings', () => {
  const weigh = (text: string, present: Settings = defaultSettings) => {
    const weighed = weighFile('mine.json', text, present);
    return weighed.is === 'fit' ? weighed.keys : say(weighed.why);
  };

  it('would change what it says otherwise, and nothing that it leaves out', () => {
    expect(weigh('\uFEFF{"tiktok": {"region": "eu"}, "alerts": {"sound": false}}')).toEqual(['tiktok.region']);
    expect(weigh('{}')).toEqual([]);
  });

  it.each([
    [
      'nonsense',
      'Nothing was changed. mine.json holds no settings: it is not JSON. Choose a file that was saved here.',
    ],
    ['[1]', 'Nothing was changed. mine.json holds something else than settings. Choose a file that was saved here.'],
    [
      '{"alerts": {"dailyCap": 0}}',
      'Nothing was changed. mine.json does not fit at “alerts.dailyCap”. It must be a whole number from 1 to 100.',
    ],
    [
      '{"name": "another program"}',
      'Nothing was changed. mine.json does not fit at “name”. There is no setting of that name. Take it out of the file.',
    ],
  ])('%s is refused', (text, why) => expect(weigh(text)).toBe(why));
});
