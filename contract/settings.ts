// Settings as the user writes them: a small nested JSON file, each value checked before it is used or stored.
import * as v from 'valibot';
import { plainObject } from './plain-object.ts';

/** The outside sources a user may allow; none is asked before that. */
export const outsideSources = ['globalping', 'ooni', 'ioda', 'oci', 'ripestat', 'chatter'] as const;

/** How long the URL of a LIVE server may be, in characters. */
export const INGEST_URL_CHARACTERS = 500;

// Such a character can steer the terminal that shows the setting, and none belongs in a URL.
const hasNoControlCharacter = (value: string): boolean => !/\p{Cc}/u.test(value);

const isServerUrl = (value: string): boolean => {
  const url = URL.parse(value);
  return (
    url !== null && /^rtmps?:$/.test(url.protocol) && url.hostname !== '' && `${url.username}${url.password}` === ''
  );
};

// A stream key is a secret and never belongs in a settings file: a server URL has one plain path part and no query.
const hasNoStreamKey = (value: string): boolean => {
  const url = URL.parse(value);
  return url === null || (url.search === '' && url.hash === '' && /^\/*[\w.~-]*\/*$/.test(url.pathname));
};

const ingestUrl = v.pipe(
  v.string('must be text'),
  v.maxLength(INGEST_URL_CHARACTERS, `must be ${INGEST_URL_CHARACTERS} characters at most`),
  v.check(hasNoControlCharacter, 'must not contain control characters'),
  v.check(isServerUrl, 'must be an rtmp:// or rtmps:// server URL, for example rtmp://host/game'),
  v.check(hasNoStreamKey, 'seems to contain a stream key: give the server URL alone, the key is never needed'),
  v.transform((value) => new URL(value).href),
);

// ISO 3166-1 alpha-2; typed small, it is meant all the same.
const country = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z]{2}$/, 'must be the two letters of a country, for example DE'),
);

/** All settings with their defaults; unknown names are refused so that a typing slip is not silently ignored. */
export const settingsSchema = plainObject({
  live: v.optional(plainObject({ ingestUrl: v.optional(v.nullable(ingestUrl), null) }), {}),
  tiktok: v.optional(
    plainObject({
      region: v.optional(v.picklist(['auto', 'us', 'eu', 'row'], 'must be auto, us, eu or row'), 'auto'),
    }),
    {},
  ),
  outside: v.optional(
    plainObject({
      allowed: v.optional(
        v.array(v.picklist(outsideSources, `must be among ${outsideSources.join(', ')}`), 'must be a list of sources'),
        [],
      ),
      country: v.optional(v.nullable(country), null),
    }),
    {},
  ),
});

/** The names under which single settings are read and set. */
export const settingKeys = ['live.ingestUrl', 'tiktok.region', 'outside.allowed', 'outside.country'] as const;

/** A change of one setting; the value is checked together with all others. */
export const settingChangeSchema = v.object({ key: v.picklist(settingKeys), value: v.unknown() });

export type Settings = v.InferOutput<typeof settingsSchema>;
export type OutsideSourceId = (typeof outsideSources)[number];
export type SettingKey = (typeof settingKeys)[number];

/** The settings of a fresh installation. */
export const defaultSettings: Settings = v.parse(settingsSchema, {});
