// From what TikTok showed, as an id or as pasted text, to what it means here and now.
import type { Explanation } from '../../contract/complaint.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { explain } from './explain.ts';
import type { Present } from './hints.ts';
import { recogniseOrName } from './recognise.ts';

/** Explains a text; fails with what can be picked when it is no message that is known. */
export const translate = (shown: string, present: Present): Result<Explanation> => {
  const complaint = recogniseOrName(shown);
  return complaint.ok ? ok(explain(complaint.value, present)) : complaint;
};
