// Builds the window's bundle alone into the folder that is named as the argument.
import { createBuilder } from 'vite';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the folder to build into.');

const builder = await createBuilder({
  mode: 'production',
  logLevel: 'warn',
  environments: { client: { build: { outDir: folder } } },
});
await builder.build(builder.environments['client']!);
