import { bridgeLine } from './bridge.ts';
import { browserLine } from './browser.ts';
import type { Line } from './line.ts';

/** The desktop shell's line where there is one, else the line to the server that this page came from. */
export const pickLine = (page: Window): Line => (page.tokwatch ? bridgeLine(page.tokwatch) : browserLine());
