import { say } from '../../contract/message.ts';
import type { DockState } from '../../contract/dock.ts';
import type { Monitor } from '../../engine/monitor.ts';
import type { Terminal } from '../terminal.ts';

const lineOf = (state: DockState): string | null => {
  if (state.dock === 'refused') return `No dock for OBS: ${say(state.why)}`;
  return state.dock === 'on' ? 'The dock for OBS is served; “tokwatch dock” tells its address.' : null;
};

/**
 * Says on stderr whenever the dock is served or cannot be, until the returned function is called. The address is not in it: what is told
 * here may be kept in a log, and it holds a key.
 */
export const tellDock = ({ err }: Pick<Terminal, 'err'>, dock: Monitor['dock']): (() => void) => {
  let told: string | null = null;
  return dock.subscribe((state) => {
    const line = lineOf(state);
    if (line !== null && line !== told) err.write(`tokwatch: ${line}\n`);
    told = line ?? told;
  });
};
