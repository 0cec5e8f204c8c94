// One try to reach OBS: one way in after the other, until one leads in.
import type { ObsTrouble } from '../../contract/obs.ts';
import type { ObsEvent } from './answers/event.ts';
import type { ObsCandidate } from './find-access.ts';
import type { RefusedPasswords } from './refused-passwords.ts';
import { openConversation } from './socket/open-conversation.ts';
import type { Conversation, ConversationEdges } from './socket/open-conversation.ts';

/** Why none of several ways led in is told by the first of these that was met: the nearer to OBS, the more it says. */
const telling: readonly ObsTrouble[] = [
  'removed',
  'wrong-password',
  'password-needed',
  'unsupported-version',
  'ended',
  'no-answer',
  'garbled',
  'not-obs',
  'switched-off',
  'absent',
];

/** With these nothing better can be met at the same port, whatever the password. */
const ofPort: readonly ObsTrouble[] = [
  'absent',
  'switched-off',
  'not-obs',
  'no-answer',
  'garbled',
  'unsupported-version',
];

const tryOne = async (
  edges: ConversationEdges,
  candidate: ObsCandidate,
  onEvent: (event: ObsEvent) => void,
): Promise<Conversation | ObsTrouble> => {
  const met = await openConversation(edges, candidate, onEvent);
  return met === 'absent' && candidate.enabled === false ? 'switched-off' : met;
};

/** Reaches OBS, or says why not. `refused` are ways that OBS has turned down already; they are not gone again, only told. */
export const meetObs = async (
  edges: ConversationEdges,
  candidates: readonly ObsCandidate[],
  refused: RefusedPasswords,
  onEvent: (event: ObsEvent) => void,
): Promise<Conversation | ObsTrouble> => {
  const met = new Set<ObsTrouble>();
  const closedPorts = new Set<number>();
  for (const candidate of candidates) {
    const { port } = candidate.endpoint;
    if (edges.signal.aborted || closedPorts.has(port)) continue;
    const result = refused.has(candidate) ? 'wrong-password' : await tryOne(edges, candidate, onEvent);
    if (typeof result !== 'string') return result;
    if (result === 'wrong-password') refused.add(candidate);
    if (ofPort.includes(result)) closedPorts.add(port);
    met.add(result);
  }
  return telling.find((trouble) => met.has(trouble)) ?? 'absent';
};
