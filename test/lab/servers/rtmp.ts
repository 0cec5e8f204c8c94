// The first half of an RTMP connection: the handshake, after which a real ingest would wait for `connect`.
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

const VERSION = 0x03;
/** C1, S1, C2 and S2 are this long (RTMP specification 1.0, section 5.2). */
const CHUNK_BYTES = 1536;

/** Answers C0 and C1 with S0, S1 and S2, then stays silent until the client leaves; another version is hung up on. */
export function serveRtmp(connection: Duplex): void {
  let received = Buffer.alloc(0);
  connection.on('error', () => connection.destroy());
  connection.on('end', () => connection.end());
  connection.on('data', function greet(chunk: Buffer) {
    received = Buffer.concat([received, chunk]);
    if (received[0] !== VERSION) return void connection.destroy();
    if (received.length < 1 + CHUNK_BYTES) return;
    const c1 = received.subarray(1, 1 + CHUNK_BYTES);
    const s1 = Buffer.concat([Buffer.alloc(8), randomBytes(CHUNK_BYTES - 8)]);
    connection.off('data', greet).resume();
    connection.write(Buffer.concat([Buffer.from([VERSION]), s1, c1]));
  });
}
