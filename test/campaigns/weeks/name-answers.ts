// What resolvers of the virtual internet say: the one in use as the world has it, and the operators', who tell the truth.
import { answerTo, questionIn, responseCodes } from '../../engine/support/dns-messages.ts';
import type { Question } from '../../engine/support/dns-messages.ts';
import { addressOfName, isOfTikTok } from './places.ts';
import type { World } from './world.ts';

/** How a resolver stands to the truth. */
export type Honesty = World['resolver'] | 'public';

const truth = (question: Question): Buffer => {
  const address = addressOfName.get(question.name);
  if (address === undefined) return answerTo(question, [], { code: responseCodes.nxdomain });
  return answerTo(question, question.type === 'A' ? [address] : []);
};

const saidBy = (honesty: Honesty, question: Question): Buffer | null => {
  if (honesty === 'silent') return null;
  if (honesty === 'servfail') return answerTo(question, [], { code: responseCodes.servfail });
  if (!isOfTikTok(question.name)) return truth(question);
  if (honesty === 'denies') return answerTo(question, [], { code: responseCodes.nxdomain });
  if (honesty === 'sinks') return answerTo(question, question.type === 'A' ? ['0.0.0.0'] : []);
  return truth(question);
};

/** Answers queries; one asked before is answered from memory, because a virtual week asks a million times. */
export type Answerer = (honesty: Honesty, query: Buffer) => Buffer | null;

/** An answerer with an empty memory. */
export const createAnswerer = (): Answerer => {
  const memory = new Map<string, Buffer | null>();
  return (honesty, query) => {
    // The id is another one each time, and all that differs.
    const key = `${honesty} ${query.toString('latin1', 2)}`;
    const said = memory.has(key) ? memory.get(key)! : saidBy(honesty, questionIn(query));
    memory.set(key, said);
    if (!said) return null;
    const answer = Buffer.from(said);
    query.copy(answer, 0, 0, 2);
    return answer;
  };
};

/** The JSON form of an honest answer to a question about a name (`type` as in "A"). */
export const jsonAnswer = (name: string, type: string): string => {
  const address = addressOfName.get(name);
  if (address === undefined) return JSON.stringify({ Status: responseCodes.nxdomain });
  return JSON.stringify({ Status: 0, Answer: type === 'A' ? [{ name, type: 1, data: address }] : [] });
};
