// `npm run check`: format, lint, types and architecture, in seconds. `npm run check -- --fix` mends what tools can mend.
import { parseArgs } from 'node:util';
import { runSteps } from './testing/check-steps.ts';

const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
const results = await runSteps(values.fix);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
