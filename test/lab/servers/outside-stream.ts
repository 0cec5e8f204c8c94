// Jetstream in the laboratory: a WebSocket (RFC 6455) that replays the posts of three minutes from a moment on, as fast as they
// can be read.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OutsideManners } from './outside-manners.ts';

/** The fixed text by which a server shows that it speaks WebSocket (RFC 6455, section 1.3). */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const STRETCH_MS = 180_000;
/** Whoever asks for an hour ago asks for what is usual, and gets no complaint. */
const LATELY_MS = 3_600_000;

// One text frame from a server: unmasked, its length in one byte or in three.
const frame = (text: string): Buffer => {
  const body = Buffer.from(text);
  const head = body.length < 126 ? [0x81, body.length] : [0x81, 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
};

const post = (author: number, atMs: number, text: string): string =>
  JSON.stringify({
    ...{ did: `did:plc:lab${author}`, time_us: Math.round(atMs * 1000), kind: 'commit' },
    commit: { operation: 'create', collection: 'app.bsky.feed.post', rkey: 'r', record: { text, langs: ['en'] } },
  });

const texts = (fromMs: number, { mode, complaints }: OutsideManners): string[] => {
  if (mode !== 'well') return ['{"time_us": "no number"', '[]', 'nothing'];
  const isLately = Date.now() - fromMs < LATELY_MS;
  const complaining = Array.from({ length: isLately ? complaints : 0 }, (_, index) =>
    post(index, fromMs + index, 'is tiktok down for anybody else?'),
  );
  const identity = JSON.stringify({ did: 'did:plc:x', time_us: fromMs * 1000, kind: 'identity', identity: {} });
  return [identity, post(9000, fromMs, 'good morning'), ...complaining, post(9001, fromMs + STRETCH_MS, 'good night')];
};

/** Answers an upgrade as Jetstream does; in other modes than `well` it is a stream of nonsense, or of nothing. */
export function streamOutside(request: IncomingMessage, socket: Duplex, manners: OutsideManners): void {
  socket.on('error', () => socket.destroy());
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  const headers = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`];
  socket.write(['HTTP/1.1 101 Switching Protocols', ...headers, '', ''].join('\r\n'));
  if (manners.mode === 'never' || manners.mode === 'slow') return;
  const cursor = Number(new URL(request.url ?? '/', 'wss://host').searchParams.get('cursor'));
  for (const text of texts(cursor / 1000, manners)) socket.write(frame(text));
}
