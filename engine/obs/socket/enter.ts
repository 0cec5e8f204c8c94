// Being let in: OBS says hello, we say who we are and prove the password, and it takes us or hangs up with its reason.
import type { ObsTrouble } from '../../../contract/obs.ts';
import { operations } from '../answers/envelope.ts';
import type { Challenge, ObsMessage } from '../answers/envelope.ts';
import { wantedEvents } from '../answers/event.ts';
import type { Secret } from '../secret.ts';
import type { Ear } from './hear.ts';
import type { OpenWebSocket } from './open-web-socket.ts';
import { provePassword } from './prove-password.ts';

/** The version of the protocol that is spoken here. */
const RPC_VERSION = 1;

/** Close codes of obs-websocket’s own: the password is wrong or missing, the version is not spoken, a person ended the link. */
export const obsCloseCodes = { authenticationFailed: 4009, unsupportedVersion: 4010, removed: 4011 } as const;

const refusalFrom = (code: number): ObsTrouble => {
  switch (code) {
    case obsCloseCodes.authenticationFailed:
      return 'wrong-password';
    case obsCloseCodes.unsupportedVersion:
      return 'unsupported-version';
    case obsCloseCodes.removed:
      return 'removed';
    default:
      return 'ended';
  }
};

const identity = (challenge: Challenge | null, password: Secret | null): string => {
  // Without a challenge nothing of the password is said.
  const proof = challenge === null || password === null ? {} : { authentication: provePassword(password, challenge) };
  const data = { rpcVersion: RPC_VERSION, eventSubscriptions: wantedEvents, ...proof };
  return JSON.stringify({ op: operations.identify, d: data });
};

type Hello = Extract<ObsMessage, { type: 'hello' }>;

/** Lets OBS take us in; null when it did. `hello` is expected since before the socket opened, `spoiled` is told of garbage. */
export const enter = async (
  web: OpenWebSocket,
  { hello, ear, spoiled }: { hello: Promise<Hello>; ear: Ear; spoiled: Promise<ObsTrouble> },
  password: Secret | null,
): Promise<ObsTrouble | null> => {
  const refused = web.ended.then(({ code }) => refusalFrom(code));
  const greeting = await Promise.race([hello, spoiled, refused]);
  if (typeof greeting === 'string') return greeting;
  const { challenge, rpcVersion } = greeting;
  if (rpcVersion < RPC_VERSION) return 'unsupported-version';
  if (challenge !== null && password === null) return 'password-needed';
  const identified = ear.expect('identified');
  web.send(identity(challenge, password));
  const answer = await Promise.race([identified, spoiled, refused]);
  return typeof answer === 'string' ? answer : null;
};
