// Runs inside a network namespace: asks the Linux adapter what the command line names and prints the answers as JSON.
import { realFiles } from '../../../engine/deps/real-files.ts';
import type { Run } from '../../../engine/deps/run.ts';
import { createLinuxOs } from '../../../engine/os/linux.ts';
import type { PingEvent } from '../../../engine/os/os.ts';
import { createRun } from '../../../engine/os/run-command.ts';

const [question = '', address = '', extra = '', device = null] = process.argv.slice(2);

const real = createRun('linux', process.env);
const withoutIp: Run = (program, args, options) =>
  program === 'ip' ? Promise.resolve({ type: 'missing' }) : real(program, args, options);
const os = createLinuxOs({
  run: question === 'state-without-ip' ? withoutIp : real,
  files: realFiles,
  environment: process.env,
});

const ping = async () => {
  const events: PingEvent[] = [];
  const hopLimit = extra === '' ? null : Number(extra);
  const onEvent = (event: PingEvent): void => void events.push(event);
  const end = await os.ping({ address, count: 3, intervalMs: 200, waitMs: 1000, hopLimit, device, onEvent });
  return { end, events };
};

// Tells that it listens, then how soon the kernel's word came; ends with the first word.
const change = async () => {
  const heard = new AbortController();
  console.error('listening');
  await os.networkChanges?.(() => heard.abort(), AbortSignal.any([heard.signal, AbortSignal.timeout(20_000)]));
  return heard.signal.aborted ? 'told' : 'silent';
};

const answers: Record<string, () => Promise<unknown>> = {
  state: os.networkState,
  'state-without-ip': os.networkState,
  neighbour: () => os.neighbour(address, extra),
  resolvers: os.resolvers,
  counters: async () => [...((await os.counters()) ?? [])],
  proxy: os.proxy,
  ping,
  change,
};

console.log(JSON.stringify(await answers[question]?.()));
