// Builds the window's and the dock's bundles alone into the folder that is named as the argument.
import { join } from 'node:path';
import { createBuilder } from 'vite';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the folder to build into.');

const builder = await createBuilder({
  mode: 'production',
  logLevel: 'warn',
  environments: {
    client: { build: { outDir: folder } },
    dock: { build: { outDir: join(folder, 'dock') } },
  },
});
for (const name of ['client', 'dock']) await builder.build(builder.environments[name]!);
