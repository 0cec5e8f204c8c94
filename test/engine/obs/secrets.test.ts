// A stream key and two passwords are planted wherever OBS and its user may have put them. Then everything that comes out of the link
// is searched: states, looks, rows, errors, what is sent, and what Node and its libraries say when they are told to say everything.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../../contract/message.ts';
import { isoTime } from '../../../engine/deps/clock.ts';
import { obsSentence } from '../../../contract/obs-sentence.ts';
import { parseObsIni, parseObsJson } from '../../../engine/obs/parse/obs-settings.ts';
import { nextRow } from '../../../engine/obs/rows/next-row.ts';
import { Secret } from '../../../engine/obs/secret.ts';
import { linkTo, wayIn } from './support/linked.ts';
import { outputOf, startStandIn } from './support/stand-in-obs.ts';
import type { RunningStandIn, StandIn } from './support/stand-in-obs.ts';

const key = 'planted-key-5150';
const password = 'planted-password-2112';
const planted = /planted-(key|password)/;

/** As OBS answers, with the key in every place where users were seen to put it. */
const service: StandIn['service'] = {
  streamServiceType: 'rtmp_custom',
  streamServiceSettings: {
    server: `rtmp://user:${key}@ingest.example:1936/live/${key}?key=${key}#${key}`,
    key,
    use_auth: true,
    username: key,
    password: key,
    bearer_token: key,
  },
};

const startPlanted = (changes: Partial<StandIn> = {}): Promise<RunningStandIn> =>
  startStandIn({ password, service, outputs: [outputOf()], ...changes });

afterEach(() => void vi.restoreAllMocks());

describe('The stream key and the password', () => {
  it('are in no state, look, row or sentence, and nowhere on the console', async () => {
    const said: unknown[] = [];
    for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
      vi.spyOn(console, way).mockImplementation((...words) => void said.push(words));
    }
    await using server = await startPlanted();
    await using linked = linkTo(() => [wayIn(server.endpoint, password)]);
    await linked.until('streaming');
    const look = await linked.link.look();
    const row = nextRow(null, { at: isoTime(0), seen: look });
    server.tell('StreamStateChanged', { outputState: key, key });
    server.guests.at(-1)?.say(`{"op": 9, "d": "${key}`);
    await linked.until('ended');
    const everything = [linked.told, linked.told.map((state) => say(obsSentence(state))), look, row, said, linked.link];
    expect(inspect(everything, { depth: 20, showHidden: true })).not.toMatch(planted);
    expect(JSON.stringify(everything)).not.toMatch(planted);
    // It was there to be found.
    expect(JSON.stringify(linked.told)).toContain('ingest.example');
    expect(JSON.stringify(server.obs.service)).toMatch(planted);
  });

  it('are not among what is sent: the password is proven, not told', async () => {
    await using server = await startPlanted();
    await using linked = linkTo(() => [wayIn(server.endpoint, password)]);
    await linked.until('streaming');
    expect(server.obs.heard.join('\n')).not.toMatch(planted);
    expect(server.obs.heard.join('\n')).toContain('"authentication"');
  });

  it.each<[string, Partial<StandIn>]>([
    ['a wrong password', { password: 'another' }],
    ['another version', { rpcVersion: 2 }],
    ['silence', { mute: 'after-identified' }],
  ])('are not in what is told of %s', async (_trouble, changes) => {
    await using server = await startPlanted(changes);
    await using linked = linkTo(() => [wayIn(server.endpoint, password)]);
    await linked.clock.advance(20_000);
    await expect.poll(() => linked.told.length).toBeGreaterThan(0);
    expect(inspect(linked.told, { depth: 20 })).not.toMatch(planted);
  });

  it('are not in what is said of files that cannot be read', () => {
    expect(parseObsJson(`{"server_password": "${password}", `)).toBeNull();
    expect(parseObsIni(`[OBSWebSocket\nServerPassword=${password}`)).toBeNull();
  });

  it('are not shown by a secret, however it is printed', () => {
    const secret = new Secret(password);
    const text = String(secret);
    const shown = [text, `${text}`, JSON.stringify({ secret }), inspect({ secret }, { showHidden: true, depth: 9 })];
    shown.push(Object.entries(secret).join(), Object.keys(secret).join(), inspect(new Map([[secret, secret]])));
    expect(shown.join()).not.toMatch(planted);
    expect(secret.reveal()).toBe(password);
    expect(() => structuredClone(secret)).not.toThrow();
    expect(inspect(structuredClone(secret))).not.toMatch(planted);
  });

  it('are not in what Node and its libraries say of what they do', async () => {
    await using server = await startPlanted();
    const script = fileURLToPath(new URL('support/say-everything.ts', import.meta.url));
    const planting = { PLANTED_PORT: String(server.endpoint.port), PLANTED_PASSWORD: password };
    const env = { PATH: process.env['PATH'], NODE_DEBUG: '*', DEBUG: '*', ...planting };
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    await once(child, 'close');
    expect(said).toContain('"streaming":true');
    // They do talk.
    expect(said).toMatch(/undici|websocket/i);
    expect(said).not.toMatch(planted);
  });
});
