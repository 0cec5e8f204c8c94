// Ctrl-C while the live view stands. Left to the terminal it becomes a signal to everything in the foreground, the shell
// that npm puts in between included: that shell dies of it, and npm reports a failure although all went well. Read here
// as a key, it ends this program, and everybody else ends after it in good order.
import type { Surroundings } from './commands/surroundings.ts';

const CTRL_C = '\u0003';
const CTRL_Z = '\u001a';

/** Calls `stop` on Ctrl-C until the returned function is called; does nothing where there is no keyboard. */
export const listenForKeys = ({ terminal, platform }: Surroundings, stop: () => void): (() => void) => {
  const { keyboard } = terminal;
  if (keyboard?.isTTY !== true || !keyboard.setRawMode) return () => undefined;
  const raw = (on: boolean): unknown => keyboard.setRawMode?.(on);
  const resume = (): unknown => raw(true);
  const onKeys = (keys: Buffer): void => {
    const typed = keys.toString('latin1');
    if (typed.includes(CTRL_C)) stop();
    else if (typed.includes(CTRL_Z) && platform !== 'win32') {
      raw(false);
      // To the whole foreground group, as the terminal would.
      process.kill(0, 'SIGTSTP');
    }
  };
  raw(true);
  keyboard.on('data', onKeys).on('error', stop);
  if (platform !== 'win32') process.on('SIGCONT', resume);
  return () => {
    process.off('SIGCONT', resume);
    keyboard.off('data', onKeys).pause();
    raw(false);
  };
};
