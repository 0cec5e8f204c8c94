// A server that speaks the browser transport and shows whatever a test tells it to: the built window from a folder, questions
// by POST, subscriptions as server-sent events, under the policy that the real shells set.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Notice } from '../../../contract/alert.ts';
import { api } from '../../../contract/api.ts';
import { serve } from '../../../contract/serve.ts';
import type { Server } from '../../../contract/derive.ts';
import type { DnsReport } from '../../../contract/doctor.ts';
import { windowPage } from '../../../loopback/window-files.ts';
import { acceptedLanguages } from '../../../loopback/accepted-languages.ts';
import type { LanguageChoice } from '../../../contract/languages.ts';
import type { OutsideState } from '../../../contract/outside.ts';
import type { PhoneAnswer, PhoneState } from '../../../contract/phone.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { fail, ok } from '../../../contract/result.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { rhythm } from '../../../engine/schedule/rhythm.ts';
import { translate } from '../../../engine/translator/translate.ts';
import { storyDoctor } from './doctor-stories.ts';
import { storyDock } from './dock-stories.ts';
import type { StoryDock } from './dock-stories.ts';
import { storyFixer } from './fix-stories.ts';
import type { StoryFixer } from './fix-stories.ts';
import { storyObs } from './obs-stories.ts';
import type { StoryObs } from './obs-stories.ts';
import { nobodyAsked } from './outside-stories.ts';
import { createEar, nothingSaid } from './phone-stories.ts';
import { storyPreflight } from './preflight-stories.ts';
import type { StoryPreflight } from './preflight-stories.ts';
import { storySettings } from './settings-stories.ts';
import type { StorySettings } from './settings-stories.ts';
import { storySessions } from './session-stories.ts';
import type { StorySessions } from './session-stories.ts';
import { memoryHandlers } from '../../../engine/memory/memory-handlers.ts';
import { storyMemory } from './story-memory.ts';
import type { StoryMemory } from './story-memory.ts';
import { createShowing } from '../../../engine/memory/showing.ts';
import type { ShowingBoard } from '../../../engine/memory/showing.ts';
import { createUnshown } from '../../../engine/memory/unshown.ts';
import { storyComparer } from './compare-stories.ts';
import type { StoryComparer } from './compare-stories.ts';
import { listenTo } from './story-stream.ts';
import { telling } from './telling.ts';

/** The policy of both shells. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The server of one test. */
export type StoryServer = Omit<StorySettings, 'handlers'> & {
  url: string;
  /** Shows this from now on. */
  show: (snapshot: Snapshot) => void;
  /** Shows this of those outside from now on. */
  showOutside: (state: OutsideState) => void;
  /** Shows this of what was said about the phone from now on. */
  showPhone: (state: PhoneState) => void;
  /** What the window handed on of the phone: an answer, or null for taking it back. */
  heardOfPhone: () => readonly (PhoneAnswer | null)[];
  /** How often the window asked to look again. */
  looks: () => number;
  /** How often the window asked others. */
  askings: () => number;
  /** Names this language in the page from now on, complete or not; the one of the settings, unless told. */
  speak: (language: string) => void;
  /** Lets an examination last until somebody stops it. */
  examineUntilStopped: () => void;
  /** What the filter doctor finds from now on. */
  find: (report: DnsReport) => void;
  /** What is said of fixes; what fits the first verdict at first. */
  fixes: Omit<StoryFixer, 'handlers'>;
  /** What is remembered; nothing at first. */
  history: Omit<StoryMemory, 'memory'>;
  /** What is said of comparing; two networks and nothing compared at first. */
  compare: Omit<StoryComparer, 'handlers'>;
  /** What is said of LIVE sessions; none was and none goes on at first. */
  sessions: Omit<StorySessions, 'handlers'>;
  /** What is said of pre-flights; none was at first. */
  preflight: Omit<StoryPreflight, 'handlers'>;
  /** The password of OBS; none at first. */
  obs: Omit<StoryObs, 'handlers'>;
  /** Where the dock is; switched off at first. */
  dock: Omit<StoryDock, 'handlers'>;
  /** Tells what no notification could show. */
  leaveToWindow: (notice: Notice) => void;
  /** Says how notifications fare; nothing is known of it at first. */
  noteShowing: ShowingBoard['note'];
  /** How many streams are open. */
  listeners: () => number;
  /** What is subscribed to on all of them. */
  subscriptions: () => string[];
  /** Breaks every connection and answers nobody, until `comeBack`. */
  goAway: () => void;
  comeBack: () => void;
  /** Answers everything with 401, until `letIn`. */
  shutOut: () => void;
  letIn: () => void;
  close: () => Promise<void>;
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

const sendFile = (response: ServerResponse, folder: string, path: string): void => {
  const file = join(folder, normalize(path));
  if (!existsSync(file)) return void response.writeHead(404).end();
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
  createReadStream(file).pipe(response);
};

/** The first page as both shells serve it; nobody else speaks English made strange. */
const sendPage = async (
  { headers }: IncomingMessage,
  response: ServerResponse,
  page: { folder: string; language: string; present: () => Snapshot },
): Promise<void> => {
  const { folder, language } = page;
  const wanted = acceptedLanguages(headers['accept-language']);
  const html =
    language === 'pseudo'
      ? readFileSync(join(folder, 'index.html'), 'utf8').replace('<html ', '<html data-language="pseudo" ')
      : await windowPage({
          ...{ ...page, page: 'index.html', wanted },
          language: () => Promise.resolve(language as LanguageChoice),
        });
  response.writeHead(200, { 'content-type': types['.html'], 'content-security-policy': policy }).end(html);
};

type StoryEngine = { server: Server; present: () => Snapshot } & Omit<
  StoryServer,
  'url' | 'speak' | 'listeners' | 'subscriptions' | 'goAway' | 'comeBack' | 'shutOut' | 'letIn' | 'close'
>;

const storyEngine = (first: Snapshot): StoryEngine => {
  const health = telling(first);
  const outside = telling(nobodyAsked);
  const phone = telling(nothingSaid);
  const { hear, heard } = createEar();
  let looks = 0;
  let askings = 0;
  const examination = storyDoctor();
  const { memory, ...history } = storyMemory();
  const { handlers, ...compare } = storyComparer();
  const { handlers: sessionHandlers, ...sessions } = storySessions();
  const { handlers: preflightHandlers, ...preflight } = storyPreflight();
  const { handlers: obsHandlers, ...obs } = storyObs();
  const { handlers: dockHandlers, ...dock } = storyDock();
  const unshown = createUnshown();
  const showing = createShowing();
  const { handlers: ofSettings, ...set } = storySettings();
  const { handlers: fixHandlers, ...fixes } = storyFixer(first);
  const server = serve(api, {
    ...ofSettings,
    health: {
      current: () => Promise.resolve(ok(health.now())),
      region: () => Promise.resolve(ok(set.region())),
      checkAgain: () => {
        looks += 1;
        return Promise.resolve(ok(undefined));
      },
      setLive: ({ live }) => {
        health.show({ ...health.now(), live, discreet: live && set.settings().streamer.mode === 'while-live' });
        return Promise.resolve(ok(undefined));
      },
      setPaused: ({ paused }) => {
        health.show({ ...health.now(), paused });
        return Promise.resolve(ok(undefined));
      },
      changed: health.changed,
    },
    ...memoryHandlers(memory, unshown, showing),
    outside: {
      current: () => Promise.resolve(ok(outside.now())),
      ask: () => {
        askings += 1;
        return Promise.resolve(ok(undefined));
      },
      stop: () => {
        outside.show({ ...outside.now(), asking: false });
        return Promise.resolve(ok(undefined));
      },
      allowed: () => Promise.resolve(ok(set.settings().outside.allowed)),
      changed: outside.changed,
    },
    phone: { answer: ({ says }) => hear(says), forget: () => hear(null), changed: phone.changed },
    translator: { explain: ({ shown }) => Promise.resolve(translate(shown, health.now())) },
    catalog: {
      show: () => Promise.resolve(shippedCatalog()),
      rhythm: () => Promise.resolve(ok(rhythm)),
    },
    doctor: examination.handlers,
    compare: handlers,
    fixes: fixHandlers,
    session: sessionHandlers,
    preflight: preflightHandlers,
    obs: obsHandlers,
    dock: dockHandlers,
  });
  return {
    server,
    present: health.now,
    show: health.show,
    showOutside: outside.show,
    showPhone: phone.show,
    heardOfPhone: heard,
    looks: () => looks,
    askings: () => askings,
    ...set,
    find: examination.find,
    examineUntilStopped: examination.untilStopped,
    fixes,
    history,
    compare,
    sessions,
    preflight,
    obs,
    dock,
    leaveToWindow: unshown.add,
    noteShowing: showing.note,
  };
};

const startListening = (http: HttpServer): Promise<string> =>
  new Promise((resolve) => {
    http.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`));
  });

/** Serves the window in `folder` with `first` as the present state. */
export const startStoryServer = async (folder: string, first: Snapshot): Promise<StoryServer> => {
  const engine = storyEngine(first);
  let mode: 'here' | 'away' | 'shut' = 'here';
  const open = new Map<ServerResponse, string[]>();
  let language: string | null = null;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (mode === 'away') return void request.socket.destroy();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, verb, channel = ''] = /^\/api\/(ask|listen)\/(.+)$/.exec(pathname) ?? [];
    if (pathname === '/') {
      const spoken = language ?? engine.settings().window.language;
      return sendPage(request, response, { folder, language: spoken, present: engine.present });
    }
    if (!verb) return sendFile(response, folder, pathname);
    if (mode === 'shut') return sendJson(response, 401, fail('usage', 'This link is used up.'));
    if (verb === 'listen') {
      const channels = channel.split(',');
      open.set(response, channels);
      response.on('close', () => open.delete(response));
      return listenTo(engine.server, channels, response);
    }
    const { argument } = JSON.parse(await readBody(request)) as { argument?: unknown };
    sendJson(response, 200, await engine.server.ask(channel, argument));
  };
  const http = createServer((request, response) => {
    answer(request, response).catch((bug: unknown) => response.destroy(bug as Error));
  });
  const url = await startListening(http);
  const turn = (next: typeof mode): void => {
    mode = next;
    if (next !== 'here') http.closeAllConnections();
  };
  return {
    url,
    ...engine,
    speak: (next) => (language = next),
    listeners: () => open.size,
    subscriptions: () => [...open.values()].flat().sort(),
    goAway: () => turn('away'),
    comeBack: () => turn('here'),
    shutOut: () => turn('shut'),
    letIn: () => turn('here'),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
};
