// The stream key and the password of OBS are planted where a creator has them: in OBS's own settings, in variables of the environment,
// and typed into the window. After a session with a real OBS, everything that came out of Tokwatch is searched for them. Needs root.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportForms } from '../../contract/session-report.ts';
import type { LiveState, SessionLog } from '../../contract/session.ts';
import { sessionReport } from '../../engine/exports/report/session-report.ts';
import { circumstances } from '../engine/exports/evening.ts';
import { openLiveStage, whyNoEvening } from './live/live-stage.ts';
import type { LiveStage } from './live/live-stage.ts';
import { secretsIn } from './live/secret-forms.ts';
import { until } from './live/until.ts';

const reasons = whyNoEvening();
if (reasons.length > 0) process.stderr.write(`\n!! SKIPPED: a search for secrets: ${reasons.join('; ')}\n\n`);

const storyTimeoutMs = 10 * 60_000;

const recordSent = fileURLToPath(new URL('live/record-sent.ts', import.meta.url));

const hasReconnecting = (live: LiveState | undefined): boolean =>
  live?.obs.link === 'up' && live.obs.reconnecting === true;

/** A key has the form of TikTok's own: a name, and proof that it may be used. */
const [name, sign, password] = ['stream-planted-5150', 'planted-sign-2112', 'planted&password=90125'];
const key = `${name}?expire=1795000000&sign=${sign}`;
const decoy = 'planted-decoy-747';
const secrets = [name, sign, password, key, decoy];

/** Every file below a folder but OBS's own, with what it holds. */
const filesIn = (home: string): Array<[path: string, bytes: Buffer]> =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(obs-studio|obs-logs)\//.test(path))
    .map((path) => [path, readFileSync(path)]);

const foundIn = (files: ReturnType<typeof filesIn>): string[] =>
  files.flatMap(([path, bytes]) => secretsIn(bytes, secrets).map((what) => `${path}: ${what}`));

type Question = [channel: string, argument?: unknown];

/** All questions about sessions and OBS, and what a creator may paste into the wrong place. */
const questionsAbout = (id: number): Question[] => [
  ['session.mark', { text: 'a mark' }],
  ['obs.usePassword', { password }],
  ['obs.usePassword', { password: password.repeat(60) }],
  ['settings.set', { key: 'live.ingestUrl', value: `rtmp://push-rtmp-f5-va01.tiktokcdn.com/game/${key}` }],
  ['session.rename', { id, title: 'An evening' }],
  ['session.list', { limit: 10 }],
  ['session.log', { id }],
  ['session.trends'],
  ...reportForms.flatMap((form): Question[] => [
    ['session.report', { id, form }],
    ['session.report', { id, form, redacted: true }],
  ]),
  ['session.pdf', { id }],
  ...['settings.get', 'health.current', 'catalog.show', 'app.about'].map((channel): Question => [channel]),
  ['preflight.plan', {}],
  ['obs.forgetPassword'],
];

describe.skipIf(reasons.length > 0)('A session with a real OBS (skipped where it is not installed)', () => {
  const sentFile = join(mkdtempSync(join(tmpdir(), 'tokwatch-sent-')), 'sent');
  let stage: LiveStage;
  let log: SessionLog;
  let during: ReturnType<typeof filesIn>;
  let streams: string[];

  const askAll = async (): Promise<SessionLog> => {
    const { ask, askAnyway } = stage.window;
    const [session] = (await ask('session.list', { limit: 1 })) as Array<SessionLog['session']>;
    for (const question of questionsAbout(session!.id)) await askAnyway(...question);
    return (await ask('session.log', { id: session!.id })) as SessionLog;
  };
  const live = () => stage.window.live();
  const rowsMore = async (milliseconds: number): Promise<void> => {
    const fromMs = live()?.row?.atMs ?? Date.now();
    await until('some more seconds', () => (live()?.row?.atMs ?? 0) >= fromMs + milliseconds);
  };

  beforeAll(async () => {
    stage = await openLiveStage('lse', {
      secrets: { password, key },
      env: {
        ...{ OBS_WEBSOCKET_PASSWORD: password, OBS_STREAM_KEY: key, TOKWATCH_DECOY: decoy },
        // What Node and its libraries can say of what they do is said.
        ...{ NODE_DEBUG: 'http,net,tls,undici,websocket,fetch,worker', DEBUG: '*' },
        ...{ NODE_OPTIONS: `--import=${recordSent}`, TOKWATCH_RECORD_SENT: sentFile },
      },
    });
    const { obs, server } = stage;
    await obs.start();
    await until('the link to OBS', () => live()?.obs.link === 'up');
    obs.tell('StartStream');
    await until('a session', () => live()?.session?.start === 'obs');
    await rowsMore(8000);
    streams = server.streams();
    // Trouble has words of its own.
    await server.end();
    await until('a server that is gone', () => hasReconnecting(live()));
    await server.start();
    await until('a server that is back', () => !hasReconnecting(live()));
    await rowsMore(12_000);
    await askAll();
    during = filesIn(stage.home);
    await obs.end('SIGKILL');
    await until('the end of the session', () => live()?.session === null);
    log = await askAll();
    await stage.window.close();
    await stage.endServe();
  }, storyTimeoutMs);
  afterAll(async () => {
    await stage?.lab.down();
    rmSync(dirname(sentFile), { recursive: true, force: true });
  });

  it('really had them: OBS’s settings hold both, and the LIVE server was given the key', () => {
    const config = join(stage.home, '.config/obs-studio');
    const held = [join(config, 'global.ini'), join(config, 'basic/profiles/Untitled/service.json')];
    expect(held.flatMap((file) => secretsIn(readFileSync(file), [password, key]))).toHaveLength(4);
    expect(streams).toEqual([name]);
    expect(log.session.server).toMatchObject({ host: 'push-rtmp-f5-va01.tiktokcdn.com' });
    expect(log.rows.length).toBeGreaterThan(60);
  });

  it('has written them into no file, neither while it ran nor at its end', () => {
    const paths = during.map(([path]) => path);
    expect(paths.some((path) => path.endsWith('history.sqlite-wal'))).toBe(true);
    expect(foundIn(during)).toEqual([]);
    expect(foundIn(filesIn(stage.home))).toEqual([]);
  });

  it('has said them neither on its output nor among its complaints', () => {
    const said = stage.said.said() + stage.said.complained();
    // It does talk.
    expect(said).toMatch(/UNDICI|WEBSOCKET/);
    expect(secretsIn(said, secrets)).toEqual([]);
  });

  it('has told them to no window, whatever that subscribed to and asked', () => {
    const heard = stage.window.heard();
    expect(heard).toContain('push-rtmp-f5-va01.tiktokcdn.com');
    expect(secretsIn(heard, secrets)).toEqual([]);
  });

  it('has sent them to nobody, not even to OBS, and given them to no program that it started', () => {
    const sent = readFileSync(sentFile, 'latin1');
    // It has an ear for each way out: WebSocket, TLS, HTTP, programs.
    const ways = ['GetStreamServiceSettings', '"authentication"', 'Host: www.tiktok.com', 'event-stream', 'ping'];
    expect(ways.filter((words) => !sent.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
    expect(secretsIn(sent, secrets)).toEqual([]);
  });

  it.each(reportForms)('has them in no report: %s', (form) => {
    const { files } = sessionReport({ form }, { log, incidents: [] }, circumstances);
    expect(files.flatMap(({ text }) => secretsIn(text, secrets))).toEqual([]);
    expect(files[0]!.text.length).toBeGreaterThan(1000);
  });
});
