import { failureWords } from '../../contract/refusal.ts';
import { bridgeLine } from './bridge.ts';
import { browserLine } from './browser.ts';
import type { Line } from './line.ts';

/** What is refused in a sentence of the catalog is said in the language of this window. */
const inOwnWords = ({ transport, ...line }: Line): Line => ({
  ...line,
  transport: {
    ...transport,
    ask: async (channel, argument) => {
      const answer = await transport.ask(channel, argument);
      return answer.ok ? answer : { ...answer, error: { ...answer.error, message: failureWords(answer.error) } };
    },
  },
});

/** The desktop shell's line where there is one, else the line to the server that this page came from. */
export const pickLine = (page: Window): Line => inOwnWords(page.tokwatch ? bridgeLine(page.tokwatch) : browserLine());
