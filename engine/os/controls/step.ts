// What is done to a system, as values that can be shown before they are run: commands with their arguments, never a line for a
// shell, and files that are written whole.
import type { Message } from '../../../contract/message.ts';

/**
 * Whose rights a step takes: of the user; of whoever sits at the computer, which the system itself grants or asks about
 * (`session`); or of an administrator, for which the system shows its own question (`admin`).
 */
export type Privilege = 'user' | 'session' | 'admin';

/**
 * What the system says of a setting as long as nobody has changed it: asked `program` with `args`, it answers `lines`, blanks aside, and no
 * others where `isWhole`; nowhere does it say `lacks`.
 */
export type Shown = {
  program: string;
  args: readonly string[];
  lines: readonly string[];
  isWhole: boolean;
  lacks?: string;
};

/** A program by its absolute path or a bare name of the fixed search path, with its arguments, and how long it may take. */
export type CommandStep = {
  type: 'command';
  program: string;
  args: readonly string[];
  privilege: Privilege;
  timeoutMs: number;
  /** Exit statuses that are well; 0 alone unless told. */
  fine?: readonly number[];
  /**
   * Of a step that takes back: what its setting shows as the fix has left it. Where it shows anything else, somebody has chosen so since, and
   * it is left alone.
   */
  over?: Shown;
};

/**
 * A file that is written whole; only a program with the right to does so itself. Where anything but `over` stands in it by then (none is
 * as good as empty), somebody else has written it since, for another network maybe, and it is left alone.
 */
export type WriteStep = { type: 'write'; path: string; text: string; over: string };

/** One thing that is done. */
export type Step = CommandStep | WriteStep;

/** Everything that a change takes, known before the first step is done. */
export type Change = {
  /** It is in force only once the computer has been restarted; absent nearly always. */
  needsRestart?: true;
  /** What does it on this system, by the name people know: `NetworkManager`, `systemd-resolved`. */
  by: string;
  /** Done in order; the first that fails ends them. */
  steps: readonly Step[];
  /** The second half of what the steps begin, such as "on" after "off": done in any case, even when this program dies. */
  always: readonly Step[];
  /** Brings back exactly what was; null where there is nothing to bring back. */
  undo: readonly Step[] | null;
};

/** What would be done; or that there is nothing to do, or why it cannot be done here, each in a sentence. */
export type Planned =
  { type: 'change'; change: Change } | { type: 'nothing-to-do'; why: Message } | { type: 'cannot'; why: Message };
