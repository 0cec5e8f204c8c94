// Pushes bytes at a LIVE ingest from inside the client's namespace, as a streaming program would after its handshake.
// usage: push-stream.ts ADDRESS PORT BYTES TIMEOUT_MS
// Prints how many kbit/s were taken; what is still in this machine's own buffer counts too.
import { connect } from 'node:net';

const [host = '', port = '', bytes = '0', timeoutMs = '2000'] = process.argv.slice(2);
/** Sent piece by piece, each once the one before has left, so that a long stream takes no memory. */
const PIECE_BYTES = 65_536;
const HANDSHAKE = Buffer.concat([Buffer.from([3]), Buffer.alloc(1536, 7)]);

const socket = connect(Number(port), host);
const startedMs = performance.now();

function finish(): never {
  const seconds = (performance.now() - startedMs) / 1000;
  process.stdout.write(`${Math.round(((socket.bytesWritten - socket.writableLength) * 8) / 1000 / seconds)}\n`);
  process.exit(0);
}

function pour(): void {
  for (let left = Number(bytes) - socket.bytesWritten; left > 0; left -= PIECE_BYTES) {
    const isTaken = socket.write(Buffer.alloc(Math.min(left, PIECE_BYTES), 7));
    if (!isTaken) return void socket.once('drain', pour);
  }
  socket.end();
}

setTimeout(finish, Number(timeoutMs));
socket.on('error', finish).on('close', finish);
socket.once('data', pour);
socket.write(HANDSHAKE);
