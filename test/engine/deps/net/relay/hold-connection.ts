// Connects over a relay to a port of loopback and holds the connection until somebody kills it. Arguments: interpreter, port.
import { createMeter } from '../../../../../engine/deps/net/meter.ts';
import { connectOverSeat } from '../../../../../engine/deps/net/relay/over-seat.ts';
import { startRelay } from '../../../../../engine/deps/net/relay/relay.ts';

const [interpreter = 'perl', port = ''] = process.argv.slice(2);
const start = { device: 'lo', path: `/usr/bin/${interpreter}`, environment: {} };
const relay = await startRelay({ ...start, interpreter: interpreter === 'perl' ? 'perl' : 'python3' });
const endpoint = { address: '127.0.0.1', port: Number(port) };
await connectOverSeat(relay!.take()!, endpoint, { timeoutMs: 20_000 }, createMeter());
setInterval(() => undefined, 1000);
