// Why settings are refused, as a message beside the field: what stands there, what belongs there. `check` says the same in English
// for programs and the terminal.
import * as v from 'valibot';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { failWith } from './refusal.ts';
import { check } from './result.ts';
import type { Result } from './result.ts';
import { settingComplaints, settingKeys, settingRanges, settingsSchema } from './settings.ts';
import type { SettingKey, Settings } from './settings.ts';

/** A refused setting: `field` as it stands in the file, its key where it has one, and what belongs there. */
export type RefusedSetting = { field: string; key: SettingKey | null; said: Message };

type Issue = v.InferIssue<typeof settingsSchema>;

type Complaint = keyof typeof settingComplaints;

const complaintIn = (issue: Issue): Complaint | undefined =>
  (Object.keys(settingComplaints) as Complaint[]).find((one) => settingComplaints[one] === issue.message);

const isRanged = (key: SettingKey | null): key is keyof typeof settingRanges =>
  key !== null && Object.hasOwn(settingRanges, key);

const mayBeEmpty: readonly (SettingKey | null)[] = ['live.obsPort', 'alerts.remindAfterMinutes'];

const choicesIn = ({ expected }: Issue): string =>
  [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice).join(', ');

// Each is a name of ours by then: what is none of those to choose from is refused before.
const namedTwice = (names: unknown): string =>
  (Array.isArray(names) ? names : []).map(String).find((name, at, all) => all.indexOf(name) < at) ?? '';

const saidOf = (issue: Issue, key: SettingKey | null): Message => {
  const complaint = complaintIn(issue);
  if (complaint === 'twice') return message('settings.refused.twice', { name: namedTwice(issue.input) });
  if (complaint !== undefined) return message(`settings.refused.${complaint}`);
  if (issue.type === 'strict_object' && issue.expected === 'never') return message('settings.refused.unknown');
  if (isRanged(key)) {
    const [least, most] = settingRanges[key];
    const form = mayBeEmpty.includes(key) ? 'number-or-nothing' : 'number';
    return message(`settings.refused.${form}`, { least, most });
  }
  if (issue.type === 'max_length') return message('settings.refused.too-long', { most: Number(issue.requirement) });
  if (issue.type === 'picklist') return message('settings.refused.choice', { choices: choicesIn(issue) });
  if (issue.type === 'boolean') return message('settings.refused.switch');
  return message(key === null ? 'settings.refused.group' : 'settings.refused.other');
};

const partsOf = (issue: Issue): unknown[] => ((issue.path ?? []) as { key: unknown }[]).map(({ key }) => key);

const fieldOf = (parts: readonly unknown[]): string =>
  parts.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');

/** What is refused of these settings, the first of it; null where they are well-formed. */
export const refusedOf = (settings: unknown): RefusedSetting | null => {
  const parsed = v.safeParse(settingsSchema, settings, { abortPipeEarly: true });
  if (parsed.success) return null;
  const [issue] = parsed.issues;
  const parts = partsOf(issue);
  const key = settingKeys.find((known) => known === parts.slice(0, 2).join('.')) ?? null;
  return { field: fieldOf(parts), key, said: saidOf(issue, key) };
};

/**
 * Checks whole settings; a failure says in English, beginning with `where`, what is wrong with which field, and as a message what
 * `saying` makes of it: that alone which belongs there, unless told.
 */
export const checkSettings = (
  settings: unknown,
  where: string,
  saying: (refused: RefusedSetting) => Message = ({ said }) => said,
): Result<Settings> => {
  const checked = check(settingsSchema, settings, 'bad-settings', where);
  const refused = checked.ok ? null : refusedOf(settings);
  if (checked.ok || refused === null) return checked;
  return failWith(checked.error.code, saying(refused), checked.error.message);
};
