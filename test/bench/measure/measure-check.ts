// How long a healthy check takes, next to curl asking the same network in the same minute.
import type { Target } from '../../../contract/catalog.ts';
import type { CheckReport } from '../../../contract/report.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import type { Lab } from '../../lab/lab.ts';
import { runCheck } from '../../lab/run-check.ts';
import type { CheckFigures } from '../bench-result.ts';
import { ratioOf, spreadOf } from '../spread.ts';

const ROBOTS = 'https://www.tiktok.com/robots.txt';
const TIMEOUT_MS = 60_000;

type Sample = { npmMs: number; nodeMs: number; curlMs: number; chainMs: number; curlSameUrlMs: number };

// RFC 6455, section 4.1: without these a WebSocket host answers another question than the check asks.
const upgradeHeaders = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

const curl = async (
  lab: Lab,
  url: string,
  headers: readonly string[] = [],
): Promise<{ wallMs: number; ownMs: number }> => {
  const args = ['-s', '--http1.1', '-o', '/dev/null', '-w', '%{json}', ...headers.flatMap((header) => ['-H', header])];
  const startedMs = performance.now();
  const { exitCode, stdout } = await lab.in('cli', 'curl', [...args, url]);
  const wallMs = performance.now() - startedMs;
  if (exitCode !== 0) throw new Error(`curl ${url} ended with ${exitCode} in a healthy network`);
  return { wallMs, ownMs: (JSON.parse(stdout) as { time_total: number }).time_total * 1000 };
};

const healthy = (report: CheckReport | null): CheckReport => {
  if (report?.verdict.code === 'ok') return report;
  throw new Error(`a check in a healthy network says ${report?.verdict.code ?? 'nothing that is JSON'}`);
};

const checkThroughNode = async (lab: Lab): Promise<{ wallMs: number; report: CheckReport }> => {
  const startedMs = performance.now();
  const { stdout } = await lab.in('cli', 'node', ['headless/main.ts', 'check', '--json'], {
    env: { HOME: await lab.freshHome() },
    timeoutMs: TIMEOUT_MS,
  });
  const wallMs = performance.now() - startedMs;
  return { wallMs, report: healthy(JSON.parse(stdout) as CheckReport) };
};

const slowestChain = ({ probes }: CheckReport): { target: Target; totalMs: number } => {
  const catalog = shippedCatalog();
  if (!catalog.ok) throw new Error(catalog.error.message);
  const [slowest] = probes
    .flatMap(({ id, phasesMs }) => {
      const target = catalog.value.targets.find((candidate) => `tiktok.${candidate.id}` === id);
      return target && phasesMs.total !== null ? [{ target, totalMs: phasesMs.total }] : [];
    })
    .toSorted((a, b) => b.totalMs - a.totalMs);
  if (slowest === undefined) throw new Error('the report of a healthy check holds no exchange with TikTok');
  return slowest;
};

const sample = async (lab: Lab): Promise<Sample> => {
  const throughNpm = await runCheck(lab);
  healthy(throughNpm.report);
  const robots = await curl(lab, ROBOTS);
  const throughNode = await checkThroughNode(lab);
  const { target, totalMs } = slowestChain(throughNode.report);
  const same = await curl(
    lab,
    `https://${target.host}:${target.port}${target.path}`,
    target.upgrade ? upgradeHeaders : [],
  );
  return {
    npmMs: throughNpm.durationMs,
    nodeMs: throughNode.wallMs,
    curlMs: robots.wallMs,
    chainMs: totalMs,
    curlSameUrlMs: same.ownMs,
  };
};

/** Measures `repeats` times, after one time that does not count. */
export const measureCheck = async (lab: Lab, repeats: number): Promise<CheckFigures> => {
  const samples: Sample[] = [];
  await sample(lab);
  while (samples.length < repeats) samples.push(await sample(lab));
  const of = (name: keyof Sample): number[] => samples.map((one) => one[name]);
  return {
    throughNpmMs: spreadOf(of('npmMs')),
    throughNodeMs: spreadOf(of('nodeMs')),
    curlMs: spreadOf(of('curlMs')),
    npmToCurl: ratioOf(of('npmMs'), of('curlMs')),
    nodeToCurl: ratioOf(of('nodeMs'), of('curlMs')),
    slowestChainMs: spreadOf(of('chainMs')),
    curlSameUrlMs: spreadOf(of('curlSameUrlMs')),
    chainToCurl: ratioOf(of('chainMs'), of('curlSameUrlMs')),
  };
};
