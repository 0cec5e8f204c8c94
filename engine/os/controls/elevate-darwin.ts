// macOS: AppleScript's "with administrator privileges", which shows the system's own question. The script is a constant; the command
// comes to it as arguments, and each is quoted by AppleScript itself before its shell sees it.
import type { CommandStep } from './step.ts';
import { failed, type Done, type StepEnd } from './step-end.ts';

const script = [
  'on run argv',
  'set commandText to ""',
  'repeat with argument in argv',
  'set commandText to commandText & quoted form of (contents of argument) & " "',
  'end repeat',
  'do shell script commandText with administrator privileges',
  'end run',
];

/** The user closed the question (userCanceledErr of Apple's error codes). */
const cancelled = -128;

/** The name or the password was wrong three times; nobody is there to be asked (errAuthorizationDenied and its neighbours). */
const denied = new Set([-60005, -60006, -60007]);

/** `osascript` with the constant script, and the command behind it; an absolute path in front ends osascript's own options. */
export const elevateOnDarwin = (program: string, args: readonly string[]): Pick<CommandStep, 'program' | 'args'> => ({
  program: 'osascript',
  args: [...script.flatMap((line) => ['-e', line]), program, ...args],
});

/** The number at the end of what osascript says, the same in every language: an error of its own, or the command's exit status. */
export const readDarwinEnd = ({ stderr, exitCode }: Done, wasElevated: boolean): StepEnd | null => {
  if (!wasElevated) return /admin privileges|operation not permitted/i.test(stderr) ? { type: 'not-permitted' } : null;
  const digits = /\((-?\d+)\)\s*$/.exec(stderr)?.[1];
  const number = digits === undefined ? exitCode : Number(digits);
  if (number === cancelled) return { type: 'declined' };
  return denied.has(number) ? { type: 'not-permitted' } : failed(number, stderr);
};
