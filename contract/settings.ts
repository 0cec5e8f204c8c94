// Settings as the user writes them: a small nested JSON file, each value checked before it is used or stored.
import * as v from 'valibot';
import { USUAL_DOCK_PORT } from './dock-port.ts';
import { offeredLanguages } from './languages.ts';
import { outsideSources } from './outside-sources.ts';
import { plainObject } from './plain-object.ts';
import { verdictCodes } from './verdict.ts';

/** How long the URL of a LIVE server, or of a target for a load, may be, in characters. */
export const INGEST_URL_CHARACTERS = 500;

/** What is wrong with a value that is refused for a reason of its own; `settings-refusal.ts` says the same in any language. */
export const settingComplaints = {
  unseen: 'must not contain control characters',
  'ingest-url': 'must be an rtmp:// or rtmps:// server URL, for example rtmp://host/game',
  'stream-key': 'seems to contain a stream key: give the server URL alone, the key is never needed',
  'target-url': 'must be an https:// URL, or an http:// URL of a private address such as that of your own server',
  'target-parts': 'must have neither a user nor a query',
  country: 'must be the two letters of a country, for example DE',
  'quiet-hours': 'must be two times such as 23:00-08:00',
  scene: 'must be the name of a scene',
  codes: 'must be codes of faults',
  twice: 'must name each one only once',
} as const;

/** The least and the most of each setting that is a number. */
export const settingRanges = {
  'live.obsPort': [1, 65_535],
  'dock.port': [1, 65_535],
  'alerts.remindAfterMinutes': [5, 1440],
  'alerts.dailyCap': [1, 100],
  'history.maxMegabytes': [10, 2000],
} as const satisfies Record<string, readonly [number, number]>;

// Such a character can steer the terminal that shows the setting, and none belongs in a URL.
const hasNoControlCharacter = (value: string): boolean => !/\p{Cc}/u.test(value);

const isServerUrl = (value: string): boolean => {
  const url = URL.parse(value);
  return (
    url !== null && /^rtmps?:$/.test(url.protocol) && url.hostname !== '' && `${url.username}${url.password}` === ''
  );
};

// A stream key is a secret and never belongs in a settings file: a server URL has one plain path part and no query. A long part with
// digits in it is a key that somebody put in the place of the path.
const hasNoStreamKey = (value: string): boolean => {
  const url = URL.parse(value);
  return (
    url === null ||
    (url.search === '' && url.hash === '' && /^\/*(?!(?=[^/]*\d)[^/]{16})[\w.~-]*\/*$/.test(url.pathname))
  );
};

const ingestUrl = v.pipe(
  v.string('must be text'),
  v.maxLength(INGEST_URL_CHARACTERS, `must be ${INGEST_URL_CHARACTERS} characters at most`),
  v.check(hasNoControlCharacter, settingComplaints.unseen),
  v.check(isServerUrl, settingComplaints['ingest-url']),
  v.check(hasNoStreamKey, settingComplaints['stream-key']),
  v.transform((value) => new URL(value).href),
);

// Addresses that are nobody’s but the user’s own: RFC 1918, this computer, link-local and unique local ones.
const isPrivateAddress = (hostname: string): boolean =>
  /^(10|127)(\.\d+){3}$|^192\.168(\.\d+){2}$|^169\.254(\.\d+){2}$|^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/.test(hostname) ||
  /^\[(::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/i.test(hostname);

const isTargetUrl = (value: string): boolean => {
  const url = URL.parse(value);
  if (url === null || url.hostname === '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isPrivateAddress(url.hostname));
};

const isBareUrl = (value: string): boolean => {
  const url = URL.parse(value);
  return url === null || `${url.username}${url.password}${url.search}${url.hash}` === '';
};

/** Where a pre-flight may send its load: any place that takes a POST over HTTPS, over plain HTTP only at home. */
export const uploadTargetSchema = v.pipe(
  v.string('must be text'),
  v.maxLength(INGEST_URL_CHARACTERS, `must be ${INGEST_URL_CHARACTERS} characters at most`),
  v.check(hasNoControlCharacter, settingComplaints.unseen),
  v.check(isTargetUrl, settingComplaints['target-url']),
  v.check(isBareUrl, settingComplaints['target-parts']),
  v.transform((value) => new URL(value).href),
);

// ISO 3166-1 alpha-2; typed small, it is meant all the same.
const country = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z]{2}$/, settingComplaints.country),
);

/** The hours in which nothing is told, on the user's own clock: from and to as HH:MM, across midnight where to is earlier. */
const quietHours = v.pipe(
  v.string('must be text'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, settingComplaints['quiet-hours']),
);

const wholeNumber = (key: keyof typeof settingRanges) => {
  const [least, most] = settingRanges[key];
  const range = `must be a whole number from ${least} to ${most}`;
  return v.pipe(v.number(range), v.integer(range), v.minValue(least, range), v.maxValue(most, range));
};

/** A list of some of these, each once. */
const listOf = <const Choices extends readonly string[]>(choices: Choices, otherwise: string, noList: string) =>
  v.pipe(
    v.array(v.picklist(choices, otherwise), noList),
    v.check((names) => new Set(names).size === names.length, settingComplaints.twice),
  );

const onOrOff = v.boolean('must be true or false');

/** What a rule may do to OBS: nothing, only say what it would do, or do it. */
export const ruleModes = ['off', 'try', 'on'] as const;

const ruleMode = v.optional(v.picklist(ruleModes, 'must be off, try or on'), 'off');

/** Longer than anybody calls a scene, in characters. */
export const SCENE_CHARACTERS = 200;

const sceneName = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.minLength(1, settingComplaints.scene),
  v.maxLength(SCENE_CHARACTERS, `must be ${SCENE_CHARACTERS} characters at most`),
  v.check(hasNoControlCharacter, settingComplaints.unseen),
);

/** What the setting of the language takes: the system's, or one that is complete. */
export const languageChoices = ['auto', ...offeredLanguages] as const;

const alertSettings = plainObject({
  enabled: v.optional(onOrOff, true),
  quietHours: v.optional(v.nullable(quietHours), null),
  onlyWhileLive: v.optional(onOrOff, false),
  /** Nothing milder than this is told. */
  floor: v.optional(v.picklist(['degraded', 'down'], 'must be degraded or down'), 'degraded'),
  muted: v.optional(listOf(verdictCodes, settingComplaints.codes, 'must be a list of codes'), []),
  remindAfterMinutes: v.optional(v.nullable(wholeNumber('alerts.remindAfterMinutes')), null),
  dailyCap: v.optional(wholeNumber('alerts.dailyCap'), 12),
  sound: v.optional(onOrOff, false),
});

/** All settings with their defaults; unknown names are refused so that a typing slip is not silently ignored. */
export const settingsSchema = plainObject({
  live: v.optional(
    plainObject({
      ingestUrl: v.optional(v.nullable(ingestUrl), null),
      /** Whether a stream of OBS's begins and ends a session by itself. */
      followObs: v.optional(onOrOff, true),
      /** Whether OBS's own settings may be read for the port and password of its WebSocket server. */
      readObsSettings: v.optional(onOrOff, false),
      /** The port of OBS's WebSocket server; null: the one in OBS's settings where they may be read, else the usual one. */
      obsPort: v.optional(v.nullable(wholeNumber('live.obsPort')), null),
      uploadTarget: v.optional(v.nullable(uploadTargetSchema), null),
      /** Shows this scene while the stream fails, and the one of before after it. */
      sceneRule: ruleMode,
      sceneName: v.optional(v.nullable(sceneName), null),
      /** Lets OBS lower its own bitrate while the line is narrow, from the next stream on. */
      bitrateRule: ruleMode,
      /** Begins a stream again that OBS gave up, once the line is well. */
      reconnectRule: ruleMode,
    }),
    {},
  ),
  tiktok: v.optional(
    plainObject({
      region: v.optional(v.picklist(['auto', 'us', 'eu', 'row'], 'must be auto, us, eu or row'), 'auto'),
    }),
    {},
  ),
  outside: v.optional(
    plainObject({
      allowed: v.optional(
        listOf(outsideSources, `must be among ${outsideSources.join(', ')}`, 'must be a list of sources'),
        [],
      ),
      country: v.optional(v.nullable(country), null),
    }),
    {},
  ),
  alerts: v.optional(alertSettings, {}),
  history: v.optional(plainObject({ maxMegabytes: v.optional(wholeNumber('history.maxMegabytes'), 150) }), {}),
  window: v.optional(
    plainObject({
      /** What the window, the tray and notifications speak; `auto`: what the browser or the system wants. */
      language: v.optional(
        v.picklist(
          languageChoices,
          `must be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(languageChoices)}`,
        ),
        'auto',
      ),
      /** Whether single keys act at once while nothing is being typed (WCAG 2.1.4). */
      shortcuts: v.optional(onOrOff, true),
    }),
    {},
  ),
  dock: v.optional(
    plainObject({
      /** Whether the page for OBS is served; it opens a port of this computer, so that nobody has it who did not ask for it. */
      enabled: v.optional(onOrOff, false),
      port: v.optional(wholeNumber('dock.port'), USUAL_DOCK_PORT),
    }),
    {},
  ),
  streamer: v.optional(
    plainObject({
      mode: v.optional(
        v.picklist(['while-live', 'always', 'never'], 'must be while-live, always or never'),
        'while-live',
      ),
    }),
    {},
  ),
});

/** The names under which single settings are read and set. */
export const settingKeys = [
  'live.ingestUrl',
  'live.followObs',
  'live.readObsSettings',
  'live.obsPort',
  'live.uploadTarget',
  'live.sceneRule',
  'live.sceneName',
  'live.bitrateRule',
  'live.reconnectRule',
  'tiktok.region',
  'outside.allowed',
  'outside.country',
  'alerts.enabled',
  'alerts.quietHours',
  'alerts.onlyWhileLive',
  'alerts.floor',
  'alerts.muted',
  'alerts.remindAfterMinutes',
  'alerts.dailyCap',
  'alerts.sound',
  'history.maxMegabytes',
  'dock.enabled',
  'dock.port',
  'streamer.mode',
  'window.language',
  'window.shortcuts',
] as const;

/**
 * A change of one setting; the value is checked together with all others. With `before` it is made only while the setting still is what
 * it says.
 */
export const settingChangeSchema = v.object({
  key: v.picklist(settingKeys),
  value: v.unknown(),
  before: v.optional(v.unknown()),
});

/**
 * A change of several settings at once; what is not named stays as it is by then. They are checked together with all others. With `before`
 * it is made only while each that is named there still is what it says.
 */
export const settingChangesSchema = v.object({
  values: v.record(v.picklist(settingKeys), v.unknown()),
  before: v.optional(v.record(v.picklist(settingKeys), v.unknown())),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type RuleMode = (typeof ruleModes)[number];
export type SettingKey = (typeof settingKeys)[number];

/** The settings of a fresh installation. */
export const defaultSettings: Settings = v.parse(settingsSchema, {});
