import type { Catalog } from '../../contract/catalog.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { loadInputs, placesFor, printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

const lines = ({ version, targets, anchors, canaries }: Catalog): string[] => [
  `Catalog of ${version}`,
  '',
  'TikTok, one question per feature (HTTPS):',
  ...targets.map(
    ({ feature, region, host, port, path }) => `  ${feature.padEnd(9)} ${region.padEnd(3)} ${host}:${port}${path}`,
  ),
  '',
  'Anchors, by address (ping, TCP and TLS on 443, DNS on 53, DNS over HTTPS):',
  ...anchors.map(({ owner, ipv4, ipv6, tlsName }) => `  ${owner.padEnd(10)} ${ipv4} ${ipv6} ${tlsName}`),
  '',
  'Canaries, plain HTTP on port 80:',
  ...canaries.map(({ owner, host, path, status }) => `  ${owner.padEnd(10)} http://${host}${path} -> ${status}`),
];

/** `tokwatch catalog show`: every host, port and path the program can contact, with the healthy answer. */
export const catalogShowCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  if (json) printJson(around.terminal, inputs.value.catalog);
  else around.terminal.out.write(`${lines(inputs.value.catalog).join('\n')}\n`);
  return exitStatus.ok;
};

/** `tokwatch catalog check`: says whether the catalog in force is well-formed. */
export const catalogCheckCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const { version, targets, anchors, canaries } = inputs.value.catalog;
  const counts = { targets: targets.length, anchors: anchors.length, canaries: canaries.length };
  if (json) printJson(around.terminal, { version, ...counts });
  else {
    const said = `${counts.targets} targets, ${counts.anchors} anchors, ${counts.canaries} canaries`;
    around.terminal.out.write(`The catalog of ${version} is well-formed: ${said}.\n`);
  }
  return exitStatus.ok;
};
