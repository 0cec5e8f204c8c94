// A disk that says no is part of normal life and told as such: what happened, what it means, what to do. A bug still throws.
import { fail } from '../../contract/result.ts';
import { notARegularFile } from '../deps/real-files.ts';
import { UnusablePlace } from '../deps/unusable-place.ts';
import type { FailureCode, Result } from '../../contract/result.ts';

const troubles: Readonly<Record<string, string>> = {
  EACCES: 'this user has no permission',
  EBUSY: 'another program holds it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file stands where a directory is needed',
  EIO: 'the disk has an error',
  EISDIR: 'it is a directory, not a file',
  ELOOP: 'its links lead in circles',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there and cannot be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a directory',
  [notARegularFile]: 'it is not a regular file',
  EPERM: 'this user has no permission',
  EROFS: 'its disk cannot be written to',
};

/** What a file is to the user: its name in a sentence, what to do when it is of no use, and the code of that failure. */
export type FileRole = { where: string; advice: string; code: FailureCode };

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Does `work` on a file; trouble with the disk becomes a failure, everything else is thrown on. */
export const withFile = async <T>(
  { where, advice, code }: FileRole,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    const trouble = error instanceof UnusablePlace ? error.message : troubles[codeOf(error) ?? ''];
    if (trouble === undefined) throw error;
    return fail(code, `${where} cannot be used: ${trouble}. ${advice}`);
  }
};
