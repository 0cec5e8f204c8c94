// Writing a file whole as a command, so that it can be run with rights that this program has not. awk has no shell in it, takes text
// and path as they are, and writes into the file that stands there: its owner, its mode and a mount on it stay.
import { commandStep } from './planned.ts';
import type { CommandStep, WriteStep } from './step.ts';

const program = [
  'BEGIN { while ((getline line < ARGV[2]) > 0) present = present line "\\n"; close(ARGV[2]);',
  // Lines do not tell whether the last one had an end.
  'if (present "" != ARGV[3] "" && present "" != ARGV[3] "\\n") { print "changed by somebody else" > "/dev/stderr"; exit 3 }',
  'printf "%s", ARGV[1] > ARGV[2] }',
].join(' ');

/** The command that writes the step's text, and nothing but it, into the step's file, if that holds what it is to be written over. */
export const writeCommand = ({ text, path, over }: WriteStep): CommandStep =>
  commandStep('admin', 'awk', [program, text, path, over]);
