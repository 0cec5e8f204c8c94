// Writes two long texts to the file named on the command line in turns, until it is killed.
import { realFiles } from '../../../engine/deps/real-files.ts';

const [path = '', first = 'a', second = 'b'] = process.argv.slice(2);
const length = 200_000;
await realFiles.writeText(path, first.repeat(length));
process.stdout.write('writing\n');
for (;;) {
  await realFiles.writeText(path, second.repeat(length));
  await realFiles.writeText(path, first.repeat(length));
}
