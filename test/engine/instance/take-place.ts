// A program that takes the place of a data directory, says on stdout whether it got it, and holds it until it is ended.
import { takePlace } from '../../../engine/instance/take-place.ts';

const { type } = await takePlace(process.platform, process.argv[2] ?? '');
process.stdout.write(`${type}\n`);
if (type === 'ours') setInterval(() => undefined, 60_000);
