// Writing a file whole as a command, so that it can be run with rights that this program has not. awk has no shell in it, takes text
// and path as they are, and writes into the file that stands there: its owner, its mode and a mount on it stay.
import { commandStep } from './planned.ts';
import type { CommandStep, WriteStep } from './step.ts';

const program = 'BEGIN { printf "%s", ARGV[1] > ARGV[2] }';

/** The command that writes the step's text, and nothing but it, into the step's file. */
export const writeCommand = ({ text, path }: WriteStep): CommandStep =>
  commandStep('admin', 'awk', [program, text, path]);
