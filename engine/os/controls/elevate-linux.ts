// Linux: polkit's pkexec, which shows the desktop's own question. Without a desktop nobody can answer, and it says so by its status.
import type { CommandStep } from './step.ts';
import type { Done, StepEnd } from './step-end.ts';

/** The question was closed; it could not be asked, or the answer was no (pkexec(1), "return value"). */
const dismissed = 126;
const notAuthorised = 127;

/** How the tools here say, in plain English, that polkit or the kernel refuses. */
const refusals = new RegExp(
  [
    'not authorized|insufficient privileges|interactive authentication required|access denied',
    'permission denied|operation not permitted|must be root|superuser',
  ].join('|'),
  'i',
);

/** `pkexec` with the program and its arguments as they are. */
export const elevateOnLinux = (program: string, args: readonly string[]): Pick<CommandStep, 'program' | 'args'> => ({
  program: 'pkexec',
  // A program without a terminal has no use for pkexec's own question there.
  args: ['--disable-internal-agent', program, ...args],
});

/** What pkexec's status means, and the refusals of tools that ask polkit by themselves. */
export const readLinuxEnd = ({ exitCode, stderr, stdout }: Done, wasElevated: boolean): StepEnd | null => {
  if (wasElevated && exitCode === dismissed) return { type: 'declined' };
  if (wasElevated && exitCode === notAuthorised) return { type: 'not-permitted' };
  return refusals.test(`${stderr} ${stdout}`) ? { type: 'not-permitted' } : null;
};
