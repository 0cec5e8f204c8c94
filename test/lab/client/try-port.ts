// One try to reach a port from inside the client's namespace.
// usage: try-port.ts tcp|udp ADDRESS PORT TIMEOUT_MS
// Prints open, refused or silent; a UDP port that does not refuse is silent.
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';

const [protocol, host = '', port = '', timeoutMs = '700'] = process.argv.slice(2);

function finish(outcome: 'open' | 'refused' | 'silent'): never {
  process.stdout.write(`${outcome}\n`);
  process.exit(0);
}

setTimeout(() => finish('silent'), Number(timeoutMs));
if (protocol === 'udp') {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  // Only a connected socket is told that the port is closed.
  socket.on('error', () => finish('refused')).on('message', () => finish('open'));
  socket.connect(Number(port), host, () => socket.send('?'));
} else {
  connect(Number(port), host)
    .on('connect', () => finish('open'))
    .on('error', () => finish('refused'));
}
