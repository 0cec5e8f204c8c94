// A stand-in for OBS that speaks obs-websocket 5 as OBS 29 was seen to, for what a real OBS does not do on request: several outputs,
// another password, silence, counters of one's choice. Its answers are OBS's own, with other numbers.
import { createHash, randomBytes } from 'node:crypto';
import { startWebSocketServer } from './web-socket-server.ts';
import type { Visitor, WebSocketServer } from './web-socket-server.ts';

/** An output with its counters, as OBS names them. */
export type Output = {
  outputName: string;
  outputKind: string;
  outputActive: boolean;
  outputReconnecting: boolean;
  outputCongestion: number;
  outputBytes: number;
  outputSkippedFrames: number;
  outputTotalFrames: number;
  outputDuration: number;
  isRecording?: boolean;
};

/** An RTMP output that has sent nothing yet. */
export const outputOf = (changes: Partial<Output> = {}): Output => ({
  outputName: 'simple_stream',
  outputKind: 'rtmp_output',
  outputActive: true,
  outputReconnecting: false,
  outputCongestion: 0,
  outputBytes: 0,
  outputSkippedFrames: 0,
  outputTotalFrames: 0,
  outputDuration: 0,
  ...changes,
});

/** What the stand-in is; everything may be changed while it runs. */
export type StandIn = {
  password: string | null;
  /** What it calls its version of the protocol. */
  rpcVersion: number;
  stats: Record<string, unknown>;
  outputs: Output[];
  service: { streamServiceType: string; streamServiceSettings: Record<string, unknown> };
  version: Record<string, unknown>;
  /** Parameters of its profile, as in `SimpleOutput/VBitrate`. */
  profile: Record<string, string>;
  /** A mute one takes everything in and says nothing; `hello` and `identified` are said before. */
  mute: 'never' | 'from-the-start' | 'after-hello' | 'after-identified';
  /** Everything that it was told, as text. */
  heard: string[];
};

/** A running stand-in. */
export type RunningStandIn = WebSocketServer & {
  obs: StandIn;
  tell: (eventType: string, eventData?: unknown) => void;
  /** Those who are let in, newest last. */
  guests: Visitor[];
};

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

const flags = (isService: boolean) => ({
  OBS_OUTPUT_AUDIO: true,
  OBS_OUTPUT_ENCODED: true,
  OBS_OUTPUT_MULTI_TRACK: true,
  OBS_OUTPUT_SERVICE: isService,
  OBS_OUTPUT_VIDEO: true,
});

const statusOf = ({ outputName: _name, outputKind: _kind, isRecording: _recording, ...status }: Output) => status;

type RequestData = { outputName?: string; parameterCategory?: string; parameterName?: string };

const answerTo = (obs: StandIn, requestType: string, data: RequestData = {}): unknown => {
  switch (requestType) {
    case 'GetVersion':
      return obs.version;
    case 'GetStats':
      return obs.stats;
    case 'GetStreamServiceSettings':
      return obs.service;
    case 'GetProfileParameter': {
      const parameterValue = obs.profile[`${data.parameterCategory}/${data.parameterName}`] ?? null;
      return { parameterValue, defaultParameterValue: null };
    }
    case 'GetOutputList':
      return {
        outputs: obs.outputs.map(({ outputName, outputKind, outputActive, isRecording = false }) => ({
          ...{ outputName, outputKind, outputActive, outputHeight: 360, outputWidth: 640 },
          outputFlags: flags(!isRecording),
        })),
      };
    case 'GetOutputStatus': {
      const output = obs.outputs.find(({ outputName }) => outputName === data.outputName);
      return output === undefined ? null : statusOf(output);
    }
    default:
      return null;
  }
};

type Request = { requestType: string; requestData?: RequestData };

const resultOf = (obs: StandIn, { requestType, requestData }: Request): unknown => {
  const responseData = answerTo(obs, requestType, requestData);
  return responseData === null
    ? { requestType, requestStatus: { code: 600, comment: 'No output was found.', result: false } }
    : { requestType, requestStatus: { code: 100, result: true }, responseData };
};

const usual = (): StandIn => ({
  password: null,
  rpcVersion: 1,
  stats: {
    ...{ activeFps: 30, cpuUsage: 12.5, availableDiskSpace: 80_000, memoryUsage: 200, averageFrameRenderTime: 5 },
    ...{ renderTotalFrames: 9000, renderSkippedFrames: 4, outputTotalFrames: 0, outputSkippedFrames: 0 },
  },
  outputs: [],
  service: {
    streamServiceType: 'rtmp_custom',
    streamServiceSettings: { server: 'rtmp://ingest.example/live', key: 'k' },
  },
  version: { obsVersion: '31.0.2', obsWebSocketVersion: '5.5.4', rpcVersion: 1, availableRequests: [] },
  profile: { 'Output/Mode': 'Simple', 'SimpleOutput/VBitrate': '3500', 'SimpleOutput/ABitrate': '160' },
  mute: 'never',
  heard: [],
});

const tells = ['from-the-start', 'after-hello', 'after-identified'] as const;

/** Starts a stand-in; `port` lets it come back where it was. */
export const startStandIn = async (
  changes: Partial<StandIn> = {},
  { port = 0 }: { port?: number } = {},
): Promise<RunningStandIn> => {
  const obs: StandIn = { ...usual(), ...changes };
  const guests: Visitor[] = [];
  const challenges = new Map<Visitor, { salt: string; challenge: string }>();
  const speaks = (step: number): boolean => obs.mute === 'never' || tells.indexOf(obs.mute) >= step;
  const say = (visitor: Visitor, op: number, d: unknown): void => visitor.say(JSON.stringify({ op, d }));

  const identify = (visitor: Visitor, d: { rpcVersion: number; authentication?: string }): void => {
    const asked = challenges.get(visitor);
    if (obs.password !== null && asked !== undefined) {
      if (d.authentication !== digest(digest(obs.password + asked.salt) + asked.challenge)) {
        return visitor.close(4009, 'Authentication failed.');
      }
    }
    if (d.rpcVersion !== obs.rpcVersion) return visitor.close(4010, 'Your requested RPC version is not supported.');
    guests.push(visitor);
    if (speaks(2)) say(visitor, 2, { negotiatedRpcVersion: 1 });
  };

  const server = await startWebSocketServer(
    {
      welcome: (visitor) => {
        const authentication = {
          salt: randomBytes(32).toString('base64'),
          challenge: randomBytes(32).toString('base64'),
        };
        challenges.set(visitor, authentication);
        const proof = obs.password === null ? {} : { authentication };
        if (speaks(1)) say(visitor, 0, { obsWebSocketVersion: '5.5.4', rpcVersion: obs.rpcVersion, ...proof });
      },
      hear: (visitor, text) => {
        obs.heard.push(text);
        const { op, d } = JSON.parse(text) as { op: number; d: never };
        if (op === 1) identify(visitor, d);
        if (op !== 8 || !speaks(3)) return;
        const { requestId, requests } = d as { requestId: string; requests: Request[] };
        say(visitor, 9, { requestId, results: requests.map((request) => resultOf(obs, request)) });
      },
    },
    { port },
  );
  const tell = (eventType: string, eventData?: unknown): void =>
    guests.forEach((guest) =>
      say(guest, 5, { eventIntent: 64, eventType, ...(eventData === undefined ? {} : { eventData }) }),
    );
  return { ...server, obs, guests, tell };
};
