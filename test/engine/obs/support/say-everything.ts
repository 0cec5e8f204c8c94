// Links to an OBS until it streams, in a process of its own: what Node says there when it is told to say everything, the
// test reads.
import { systemClock } from '../../../../engine/deps/clock.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { startObsLink } from '../../../../engine/obs/start-obs-link.ts';
import { wayIn } from './linked.ts';

const { PLANTED_PORT: port, PLANTED_PASSWORD: password = '' } = process.env;
const streaming = Promise.withResolvers<void>();
const link = startObsLink(
  {
    connect: createNet().connect,
    clock: systemClock,
    random: () => 0,
    signal: AbortSignal.timeout(20_000),
    findAccess: () => Promise.resolve([wayIn({ address: '127.0.0.1', port: Number(port) }, password)]),
  },
  (state) => {
    process.stdout.write(`${JSON.stringify(state)}\n`);
    if (state.link === 'up' && state.streaming === true) streaming.resolve();
    if (state.link === 'off') streaming.resolve();
  },
);
await streaming.promise;
await link.end();
