// One question to the server that this page came from.
import { fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { say } from '../words/say.ts';
import { busyForMs } from './busy.ts';

/** Answers come from memory or a small file, but for the filter doctor's, who is done after eight seconds. */
const PATIENCE_MS = 10_000;

const isResult = (value: unknown): value is Result<unknown> => {
  const { ok, error } = (value ?? {}) as { ok?: unknown; error?: { message?: unknown } };
  return ok === true || (ok === false && typeof error?.message === 'string');
};

const readResult = async (response: Response): Promise<Result<unknown>> => {
  const value: unknown = await response.json().catch(() => null);
  return isResult(value) ? value : fail('internal', say('contact.unreadable'));
};

type Answer = { status: number | null; result: Result<unknown> };

const askOnce = async (channel: string, argument: unknown): Promise<Answer & { againMs: number | null }> => {
  try {
    const response = await fetch(`/api/ask/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ argument }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, result: await readResult(response), againMs: busyForMs(response) };
  } catch {
    return { status: null, result: fail('not-ready', say('contact.not-reached')), againMs: null };
  }
};

/**
 * Asks and gives the result; that nobody answers is a result too. `status` is null then. What a busy server refuses it has not done:
 * it is asked once more, when it said that it is worth it.
 */
export const askServer = async (channel: string, argument: unknown): Promise<Answer> => {
  const first = await askOnce(channel, argument);
  if (first.againMs === null) return first;
  await new Promise((resolve) => setTimeout(resolve, first.againMs ?? 0));
  return askOnce(channel, argument);
};
