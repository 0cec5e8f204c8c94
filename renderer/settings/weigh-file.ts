// What a file would change, before it is taken over. Pure.
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import { settingsSchema } from '../../contract/settings.ts';
import { check } from '../../contract/result.ts';
import { differingKeys, laidOver } from '../../contract/settings-file.ts';
import { refusedOf } from '../../contract/settings-refusal.ts';

/** What a file comes to: settings and those that would change, or why it is not taken. */
export type Weighed = { is: 'fit'; settings: Settings; keys: readonly SettingKey[] } | { is: 'refused'; why: Message };

/** No settings are as long as this, in bytes. */
export const MOST_BYTES = 100_000;

const parsed = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return null;
  }
};

const refused = (why: Message): Weighed => ({ is: 'refused', why });

/** Weighs the text of the file `name` against the present settings. */
export const weighFile = (name: string, text: string, present: Settings): Weighed => {
  const file = parsed(text);
  if (file === null) return refused(message('settings.import.no-json', { name }));
  const whole = laidOver(present, file.value);
  if (whole === null) return refused(message('settings.import.not-settings', { name }));
  const wrong = refusedOf(whole);
  if (wrong !== null) {
    const { field, said } = wrong;
    return refused(message('settings.import.refused', { name, field, why: said }));
  }
  const checked = check(settingsSchema, whole, 'bad-settings', name);
  if (!checked.ok) throw new Error(checked.error.message);
  return { is: 'fit', settings: checked.value, keys: differingKeys(present, checked.value) };
};
