// Pushes bytes at a LIVE ingest from inside the client's namespace, as a streaming program would after its handshake.
// usage: push-stream.ts ADDRESS PORT BYTES TIMEOUT_MS
// Prints how many kbit/s were taken; what is still in this machine's own buffer counts too.
import { connect } from 'node:net';

const [host = '', port = '', bytes = '0', timeoutMs = '2000'] = process.argv.slice(2);
const HANDSHAKE = Buffer.concat([Buffer.from([3]), Buffer.alloc(1536, 7)]);

const socket = connect(Number(port), host);
const startedMs = performance.now();

function finish(): never {
  const seconds = (performance.now() - startedMs) / 1000;
  process.stdout.write(`${Math.round(((socket.bytesWritten - socket.writableLength) * 8) / 1000 / seconds)}\n`);
  process.exit(0);
}

setTimeout(finish, Number(timeoutMs));
socket.on('error', finish).on('close', finish);
socket.once('data', () => socket.end(Buffer.alloc(Number(bytes), 7)));
socket.write(HANDSHAKE);
