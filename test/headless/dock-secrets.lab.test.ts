// The key to the OBS dock is made, used, lost to a stranger's guess and made anew. Then everything that came out of Tokwatch is searched
// for it: files, output, answers, reports, exports, and what the commands say. It may be in its own file and in the dock's address, which
// the window shows its user; nowhere else. Needs root.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportForms } from '../../contract/export.ts';
import { reportForms } from '../../contract/session-report.ts';
import type { Session } from '../../contract/session.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { userEnvironment } from '../lab/user-side.ts';
import { findScenario } from '../scenarios/all.ts';
import { watchProgram } from './empty-network.ts';
import { openLiveWindow } from './live/live-window.ts';
import type { LiveWindow } from './live/live-window.ts';
import { secretsIn } from './live/secret-forms.ts';
import { until } from './live/until.ts';
import { mainFile } from './tokwatch.ts';

const PORT = 5151;

const recordSent = fileURLToPath(new URL('live/record-sent.ts', import.meta.url));

/** What Node and its libraries can say of what they do is said. */
const talkative = { NODE_DEBUG: 'http,net,tls,undici,fetch,worker', DEBUG: '*' };

/** A page that rides along: it opens the dock's stream with a key, and goes when it has heard something. */
const look = (key: string): string => `
  fetch('http://127.0.0.1:${PORT}/api/listen/dock.shown', { headers: { authorization: 'Bearer ${key}' } })
    .then((answer) => answer.body.getReader().read().then(() => process.stdout.write(String(answer.status), () => process.exit())));
`;

const addressIn = (key: string): string => `http://127.0.0.1:${PORT}/#${key}`;

type Kept = Array<[path: string, bytes: Buffer]>;

const filesIn = (home: string): Kept =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path)]);

describeLab('The key to the dock', () => {
  const sentFile = join(mkdtempSync(join(tmpdir(), 'tokwatch-sent-')), 'sent');
  let lab: Lab;
  let window: LiveWindow;
  let keys: readonly [string, string];
  let kept: Kept;
  let said: string;
  let answered: string;
  const statuses: string[] = [];

  const withoutAddress = (text: string): string =>
    keys.reduce((left, key) => left.replaceAll(addressIn(key), ''), text);
  const foundIn = (text: string): string[] => secretsIn(withoutAddress(text), keys);

  /** Everything that can be taken out or asked for, as text. */
  const takeAll = async (session: number, toMs: number): Promise<string> => {
    const period = { fromMs: toMs - 3_600_000, toMs };
    const incidents = (await window.ask('history.incidents', period)) as { id: number }[];
    const incident = incidents[0]!.id;
    const questions: Array<[channel: string, argument?: unknown]> = [
      ...exportForms.flatMap((form) =>
        [{}, { hide: ['wlan0'], language: 'ar' }].map((more): [string, unknown] => [
          'history.take',
          { form, ...period, ...(form === 'card' ? { incident } : {}), ...more },
        ]),
      ),
      ...reportForms.map((form): [string, unknown] => ['session.report', { id: session, form }]),
      ['session.log', { id: session }],
      ['session.pdf', { id: session }],
      ['history.incident', { id: incident }],
      ['settings.get'],
      ['settings.set', { key: 'dock.port', value: addressIn(keys[0]) }],
      ['settings.setAll', { values: { 'dock.enabled': addressIn(keys[1]) } }],
      ['translator.explain', { shown: addressIn(keys[1]) }],
      ...['app.about', 'health.current', 'catalog.show', 'catalog.rhythm', 'doctor.dns', 'session.trends'].map(
        (channel): [string] => [channel],
      ),
    ];
    const answers: unknown[] = [];
    for (const question of questions) answers.push(await window.askAnyway(...question));
    return JSON.stringify(answers);
  };

  beforeAll(async () => {
    lab = await bootLab({ copy: 'dks' });
    const env = { ...talkative, NODE_OPTIONS: `--import=${recordSent}`, TOKWATCH_RECORD_SENT: sentFile };
    const user = await userEnvironment(lab, { settings: { dock: { enabled: false, port: PORT } }, env });
    const home = user['HOME'] ?? '';
    const keyFile = join(home, '.local/share/tokwatch/dock-key');
    const serve = await lab.spawnIn('cli', 'node', [mainFile, 'serve', '--json', '--no-notify'], { env: user });
    const watched = watchProgram(serve);
    const [line] = (await once(createInterface({ input: serve.stdout! }), 'line')) as [string];
    window = await openLiveWindow(lab, (JSON.parse(line) as { url: string }).url);

    const keyOtherThan = async (before: string): Promise<string> => {
      const read = (): string =>
        filesIn(dirname(keyFile))
          .find(([path]) => path === keyFile)?.[1]
          .toString()
          .trim() ?? '';
      await until('a key in its file', () => read() !== before);
      const key = read();
      await until('the address in the window', () => window.heard().includes(addressIn(key)));
      return key;
    };
    const lookWith = async (key: string): Promise<void> => {
      statuses.push((await lab.in('cli', 'node', ['-e', look(key)], { env: { HOME: home } })).stdout);
    };
    await window.ask('settings.set', { key: 'dock.enabled', value: true });
    const first = await keyOtherThan('');
    await lookWith(first);
    await window.ask('dock.renewKey');
    keys = [first, await keyOtherThan(first)];
    for (const key of keys) await lookWith(key);

    // A LIVE and an outage, so that there is something to report.
    await window.ask('health.setLive', { live: true });
    await until('a session', () => window.live()?.session !== null && window.live() !== undefined);
    await lab.inject(findScenario('T74'));
    await window.ask('health.checkAgain');
    const hour = { fromMs: Date.now() - 3_600_000, toMs: Date.now() + 3_600_000 };
    let incidents = 0;
    for (let tries = 0; incidents === 0 && tries < 60; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      incidents = ((await window.ask('history.incidents', hour)) as unknown[]).length;
    }
    await window.ask('health.setLive', { live: false });
    await until('the end of the session', () => window.live()?.session === null);
    const [session] = (await window.ask('session.list', { limit: 1 })) as Session[];
    answered = await takeAll(session!.id, Date.now());

    const commands = [
      ['config', 'export'],
      ['config', 'get', '--json'],
      ['history', '--json'],
      ['incidents', '--json'],
      ['export', 'json', '--out', join(home, 'taken')],
      ['session', 'report', String(session!.id), '--format', 'md'],
      ['check', '--json', '--record', join(home, 'seen.jsonl')],
    ];
    const outputs: string[] = [];
    for (const command of commands) {
      const { stdout, stderr } = await lab.in('cli', 'node', [mainFile, ...command], {
        env: { ...user, ...talkative },
      });
      outputs.push(stdout, stderr);
    }
    kept = filesIn(home);
    await window.close();
    serve.kill('SIGINT');
    await watched.ended;
    kept.push(...filesIn(home));
    said = [watched.said(), watched.complained(), ...outputs].join('\n');
  }, 10 * 60_000);
  afterAll(async () => {
    await lab?.down();
    rmSync(dirname(sentFile), { recursive: true, force: true });
  });

  it('was made, let a dock in, and let nobody in with the one before', () => {
    expect(keys.map((key) => key.length)).toEqual([43, 43]);
    expect(statuses).toEqual(['200', '401', '200']);
  });

  it('is in no file but its own, and there only the present one', () => {
    expect(kept.some(([path]) => path.endsWith('history.sqlite'))).toBe(true);
    const found = kept.flatMap(([path, bytes]) => secretsIn(bytes, keys).map((what) => `${path}: ${what}`));
    expect(found.filter((one) => !/\/dock-key: /.test(one))).toEqual([]);
    expect(found.join('\n')).toContain(keys[1]);
    expect(found.join('\n')).not.toContain(keys[0]);
  });

  it('is in no answer, report or export', () => {
    expect(answered.length).toBeGreaterThan(20_000);
    expect(answered).toContain('tiktok.unreachable');
    expect(secretsIn(answered, keys)).toEqual([]);
  });

  it('is in no output of the monitor or of a command', () => {
    expect(said).toMatch(/HTTP \d+|NET \d+/);
    expect(secretsIn(said, keys)).toEqual([]);
  });

  it('was told to the window as the dock’s address alone, and sent to nobody else', () => {
    const heard = window.heard();
    expect(heard).toContain(addressIn(keys[1]));
    expect(foundIn(heard)).toEqual([]);
    expect(foundIn(readFileSync(sentFile, 'latin1'))).toEqual([]);
  });
});
