// A disk that says no is part of normal life and told as such: what happened, what it means, what to do. A bug still throws.
import { message, say } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { fail } from '../../contract/result.ts';
import { notARegularFile } from '../deps/real-files.ts';
import { UnusablePlace } from '../deps/unusable-place.ts';
import type { FailureCode, Result } from '../../contract/result.ts';

const troubles: Readonly<Record<string, MessageId>> = {
  EACCES: 'file.no-permission',
  EBUSY: 'file.busy',
  EDQUOT: 'file.quota',
  EEXIST: 'file.file-not-folder',
  EIO: 'file.disk-fails',
  EISDIR: 'file.folder-not-file',
  ELOOP: 'file.circles',
  ENAMETOOLONG: 'file.long-name',
  ENOENT: 'file.not-there',
  ENOSPC: 'file.full',
  ENOTDIR: 'file.file-in-path',
  [notARegularFile]: 'file.no-file',
  EPERM: 'file.no-permission',
  EROFS: 'file.read-only',
};

/**
 * What a file is to the user: its name in a sentence, what to do when it is of no use, and the code of that failure; or, for what
 * a window shows, the whole sentence.
 */
export type FileRole = { code: FailureCode } & (
  { where: string; advice: string } | { sentence: (why: Message) => Message }
);

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const troubleOf = (error: unknown): Message | null => {
  if (error instanceof UnusablePlace) return error.said;
  const id = troubles[codeOf(error) ?? ''];
  return id === undefined ? null : message(id);
};

/** Does `work` on a file; trouble with the disk becomes a failure, everything else is thrown on. */
export const withFile = async <T>(role: FileRole, work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    const why = troubleOf(error);
    if (why === null) throw error;
    if ('sentence' in role) return failWith(role.code, role.sentence(why));
    return fail(role.code, `${role.where} cannot be used: ${say(why)}. ${role.advice}`);
  }
};
