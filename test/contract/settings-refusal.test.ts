import { describe, expect, it } from 'vitest';
import { say } from '../../contract/message.ts';
import { defaultSettings, settingKeys, settingRanges } from '../../contract/settings.ts';
import { differingKeys, laidOver, settingOf } from '../../contract/settings-file.ts';
import { checkSettings, refusedOf } from '../../contract/settings-refusal.ts';

const refused = (over: unknown): [string, string | null, string] | null => {
  const found = refusedOf(laidOver(defaultSettings, over));
  return found && [found.field, found.key, say(found.said)];
};

describe('A refused setting', () => {
  it.each([
    [{ tiktok: { region: 'mars' } }, 'tiktok.region', /none of those to choose from: auto, us, eu, row\./],
    [{ live: { followObs: 'yes' } }, 'live.followObs', /on or off: true or false/],
    [{ live: { ingestUrl: 'nonsense' } }, 'live.ingestUrl', /address of an RTMP server/],
    [{ live: { ingestUrl: 'rtmp://a.example/game/secret-key' } }, 'live.ingestUrl', /seems to contain your stream key/],
    [{ live: { ingestUrl: `rtmp://a.example/${'x'.repeat(500)}` } }, 'live.ingestUrl', /longer than 500 characters/],
    [{ live: { ingestUrl: 'rtmp://a.example/\u0007' } }, 'live.ingestUrl', /a character that cannot be seen/],
    [{ live: { uploadTarget: 'http://a.example/' } }, 'live.uploadTarget', /https:\/\/ address/],
    [{ live: { uploadTarget: 'https://me@a.example/' } }, 'live.uploadTarget', /user’s name or a query/],
    [{ live: { sceneName: '' } }, 'live.sceneName', /name of a scene/],
    [{ live: { sceneRule: 'maybe' } }, 'live.sceneRule', /choose from: off, try, on\./],
    [{ live: { obsPort: 0 } }, 'live.obsPort', /from 1 to 65,535, or nothing/],
    [{ outside: { country: 'Germany' } }, 'outside.country', /two letters of a country/],
    [{ outside: { allowed: ['ooni', 'ioda', 'ooni'] } }, 'outside.allowed', /names ooni more than once/],
    [{ alerts: { muted: ['dns.slow', 'dns.slow'] } }, 'alerts.muted', /names dns\.slow more than once/],
    [{ alerts: { quietHours: 'at night' } }, 'alerts.quietHours', /two times, such as 23:00-08:00/],
    [{ alerts: { remindAfterMinutes: 'often' } }, 'alerts.remindAfterMinutes', /from 5 to 1,440, or nothing/],
    [{ alerts: { dailyCap: null } }, 'alerts.dailyCap', /from 1 to 100\./],
    [{ history: { maxMegabytes: 1.5 } }, 'history.maxMegabytes', /from 10 to 2,000\./],
    [{ window: { language: 'tlh' } }, 'window.language', /choose from: auto, /],
  ])('%j is told with its name and what belongs there', (over, key, why) => {
    expect(refused(over)).toEqual([key, key, expect.stringMatching(why)]);
  });

  it('in a list is told by its place', () => {
    const places = [{ outside: { allowed: ['ooni', 'nsa'] } }, { alerts: { muted: ['everything'] } }].map(refused);
    expect(places.map((one) => one?.slice(0, 2))).toEqual([
      ['outside.allowed[1]', 'outside.allowed'],
      ['alerts.muted[0]', 'alerts.muted'],
    ]);
  });

  it('that is none is told by the name that it goes by', () => {
    expect(refused({ tiktok: { regoin: 'eu' } })).toEqual([
      ...['tiktok.regoin', null],
      expect.stringMatching(/no setting/),
    ]);
    expect(refused({ tiktok: 'eu' })).toEqual([...['tiktok', null], expect.stringMatching(/group of named values/)]);
  });

  it('says the same in English for programs', () => {
    const whole = laidOver(defaultSettings, { alerts: { dailyCap: 0 } });
    expect(checkSettings(whole, 'The new value')).toEqual({
      ok: false,
      error: {
        code: 'bad-settings',
        message: 'The new value: "alerts.dailyCap" must be a whole number from 1 to 100.',
        said: { id: 'settings.refused.number', params: { least: 1, most: 100 } },
      },
    });
  });

  it('is none where all is well-formed', () => expect(refused({})).toBeNull());
});

describe('Settings in a file', () => {
  it('lie over the present ones, which stay where the file says nothing', () => {
    const present = { ...defaultSettings, tiktok: { region: 'us' as const } };
    expect(laidOver(present, { alerts: { sound: true } })).toEqual({
      ...present,
      alerts: { ...present.alerts, sound: true },
    });
    expect([null, 7, 'x', [1]].map((file) => laidOver(present, file))).toEqual([null, null, null, null]);
  });

  it('differ in whatever has another value', () => {
    const other = { ...defaultSettings, outside: { allowed: ['ooni' as const], country: null } };
    expect(differingKeys(defaultSettings, other)).toEqual(['outside.allowed']);
    expect(differingKeys(other, { ...other, outside: { ...other.outside } })).toEqual([]);
  });

  it('hold every setting, and numbers within their range', () => {
    for (const key of settingKeys) expect(settingOf(defaultSettings, key)).not.toBeUndefined();
    for (const [least, most] of Object.values(settingRanges)) expect(least).toBeLessThan(most);
  });
});
