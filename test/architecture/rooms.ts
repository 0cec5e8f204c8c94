// The rooms of the source tree and what each may import: the one place where these rules live. The architecture tests and
// the lint rule both read them here. A path belongs to the first room that matches, so the pure rooms stand first.

/** A room: `files` says which paths (relative to the root, with forward slashes) belong to it. */
export type Room = {
  name: string;
  files: RegExp;
  /** Paths that it may import, besides those of its own room. */
  mayImport: readonly RegExp[];
  /** Whether Node's own modules are allowed. */
  node: boolean;
  /** npm packages it may import. */
  libraries: readonly string[];
  /** Why the rules are as they are: the end of the sentence that reports a broken one. */
  reason: string;
  /** What to do instead, per thing that people are tempted to import. The first match is told. */
  instead: ReadonlyArray<readonly [forbidden: RegExp, advice: string]>;
};

const contract = /^contract\//;
const engine = /^engine\//;
const loopback = /^loopback\//;
const anything = /^/;

/** Holds the version, which the product tells. */
const packageFile = /^package\.json$/;

const pureReason =
  'it is pure: the same readings must always give the same answer, so that every verdict can be replayed';

const pureInstead: Room['instead'] = [
  [/^node:/, 'take what you need as an argument; the caller has the injected edges of engine/deps'],
  [/^undici$/, 'judge readings that a probe has already taken'],
  [/^engine\//, 'take plain data of a contract/ type as an argument'],
];

const pure = (name: string, files: RegExp, mayImport: readonly RegExp[], libraries: readonly string[] = []): Room => ({
  name,
  files,
  mayImport: [contract, ...mayImport],
  node: false,
  libraries,
  reason: pureReason,
  instead: pureInstead,
});

/** The type-only interface that the parsers of command output fill. */
const osInterface = /^engine\/os\/os\.ts$/;

/** All rooms; documentation, recorded data and outputs are in none. */
export const rooms: readonly Room[] = [
  pure('engine/diagnosis', /^engine\/diagnosis\//, []),
  pure('engine/incidents', /^engine\/incidents\//, [/^engine\/diagnosis\//]),
  pure('engine/translator', /^engine\/translator\//, []),
  pure('engine/doctor/judge', /^engine\/doctor\/judge\//, [/^engine\/os\/parse\/address\.ts$/]),
  pure('engine/compare/judge', /^engine\/compare\/judge\//, [
    osInterface,
    /^engine\/os\/parse\/address\.ts$/,
    /^engine\/os\/parse\/tunnel-name\.ts$/,
  ]),
  pure('engine/os/parse', /^engine\/(.+\/)?parse\//, [osInterface]),
  pure('engine/outside/answers', /^engine\/outside\/answers\//, [], ['valibot']),
  pure('engine/history/roll-ups', /^engine\/history\/roll-ups\//, [/^engine\/history\/conditions\.ts$/]),
  pure('engine/exports', /^engine\/exports\//, [/^engine\/os\/parse\/address\.ts$/]),
  pure('engine/fixes/judge', /^engine\/fixes\/judge\//, [/^engine\/fixes\/fix\.ts$/]),
  pure('engine/preflight/judge', /^engine\/preflight\/judge\//, []),
  pure('engine/obs/rows', /^engine\/obs\/rows\//, []),
  pure('engine/session/judge', /^engine\/session\/judge\//, [/^engine\/diagnosis\/line-limits\.ts$/]),
  pure('engine/session/trends', /^engine\/session\/trends\//, [/^engine\/exports\/zoned-time\.ts$/]),
  pure('engine/obs/answers', /^engine\/obs\/answers\//, [/^engine\/obs\/(parse|rows)\//], ['valibot']),
  {
    name: 'contract',
    files: contract,
    mayImport: [],
    node: false,
    libraries: ['valibot'],
    reason: 'both ends of every border load it, the browser window included',
    instead: [
      [/^node:/, 'do the work in engine/ and let only its result cross the border'],
      [anything, 'move the shared type here, or what needs the other room over there'],
    ],
  },
  {
    name: 'engine',
    files: engine,
    mayImport: [contract, engine, packageFile],
    node: true,
    libraries: ['valibot', 'undici', 'systeminformation', 'dns-packet', 'dbus-native'],
    reason: 'the same engine runs under Electron, on the command line and in tests',
    instead: [
      [/^electron/, 'add an edge to engine/deps that the Electron shell fills'],
      [/^headless\//, 'let the command line call the engine, never the other way round'],
      [/^(renderer\/|svelte)/, 'send a {id, params} message and let the window word it'],
    ],
  },
  {
    name: 'loopback',
    files: loopback,
    mayImport: [contract],
    node: true,
    libraries: ['fastify', '@fastify/cookie', '@fastify/rate-limit', '@fastify/static'],
    reason: 'both shells serve pages on this computer with it, and it knows neither of them nor the engine',
    instead: [
      [/^(electron|headless|engine)/, 'let the shell hand it the serving end of an API'],
      [/^renderer\//, 'serve the built window from dist/'],
    ],
  },
  {
    name: 'electron',
    files: /^electron\//,
    mayImport: [contract, engine, loopback, packageFile],
    node: true,
    libraries: ['electron', 'electron-updater', 'electron-log'],
    reason: 'it is a shell: it shows what the engine knows and measures nothing itself',
    instead: [
      [/^undici$/, 'ask the engine'],
      [/^renderer\//, 'load the built window from dist/'],
      [/^headless\//, 'move what both shells need into engine/, or into loopback/ where it serves pages'],
    ],
  },
  {
    name: 'headless',
    files: /^headless\//,
    mayImport: [contract, engine, loopback, packageFile],
    node: true,
    libraries: ['commander'],
    reason: 'the command line runs on plain Node, without a desktop',
    instead: [
      [/^electron/, 'move what both shells need into engine/'],
      [/^renderer\//, 'serve the built window from dist/'],
      [/^undici$/, 'ask the engine'],
    ],
  },
  {
    name: 'renderer',
    files: /^renderer\//,
    mayImport: [contract],
    node: false,
    libraries: ['svelte', 'uplot', 'uqr'],
    reason: 'the window is a sandboxed page that talks to its shell through the one client of contract/',
    instead: [
      [/^(node:|electron)/, 'ask the shell through the client'],
      [/^(engine|headless)\//, 'subscribe to it through the client'],
    ],
  },
  {
    name: 'build',
    files: /^build\//,
    mayImport: [contract],
    node: true,
    libraries: ['vite', 'vitest', 'typescript', 'eslint', 'prettier'],
    reason: 'tooling must work on a tree whose product code is broken',
    instead: [[/^(engine|headless|electron)\//, 'start it as a child process']],
  },
  {
    name: 'test',
    files: /^test\//,
    mayImport: [anything],
    node: true,
    libraries: ['*'],
    reason: 'tests may look at everything',
    instead: [],
  },
  {
    name: 'tool settings',
    files: /^[^/]+\.(js|ts)$/,
    mayImport: [/^build\//, /^test\/architecture\//],
    node: true,
    libraries: ['*'],
    reason: 'settings of tools hold no product code',
    instead: [],
  },
];

/** The room that a path belongs to, or null. */
export const roomOf = (path: string): Room | null => rooms.find(({ files }) => files.test(path)) ?? null;
