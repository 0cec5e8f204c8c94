// The doors of a LIVE server, and how it is greeted. Pure.
import type { Taken } from '../deps/net.ts';

/** The port of RTMP (Adobe RTMP specification 1.0, section 1). */
export const RTMP_PORT = 1935;
const RTMPS_PORT = 443;

/** RTMP specification 1.0, section 5.2: one version byte, then 1536 bytes from each side. */
const VERSION = 0x03;
const CHUNK_BYTES = 1536;

/** One way in; `configured` is the one that the user's own URL names. */
export type Door = { host: string; port: number; secure: boolean; configured: boolean };

/** The doors that a server URL (`rtmp:` or `rtmps:`) leads to: its own, plain RTMP on 1935 and RTMPS on 443. */
export const doorsOf = (serverUrl: string): Door[] => {
  const { protocol, hostname, port } = new URL(serverUrl);
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const named = port === '' ? (protocol === 'rtmps:' ? RTMPS_PORT : RTMP_PORT) : Number(port);
  const ports = [...new Set([named, RTMP_PORT, RTMPS_PORT])];
  return ports.map((present) => {
    const isNamed = present === named;
    // Streaming programs write rtmp://host:443 and mean RTMPS, as TikTok's own servers do on that port.
    const secure = present === RTMPS_PORT || (isNamed && protocol === 'rtmps:');
    return { host, port: present, secure, configured: isNamed };
  });
};

/** C0 and C1 with these 1528 bytes of filling: our version, time zero, and nothing about who asks or what for. */
export const greeting = (filling: Buffer): Buffer =>
  Buffer.concat([Buffer.from([VERSION]), Buffer.alloc(8), filling.subarray(0, CHUNK_BYTES - 8)]);

/** Understands S0 and S1: true for a server that speaks RTMP, false for one that begins otherwise, null while half is missing. */
export const understand = (received: Buffer): Taken<boolean> | null => {
  if (received.length > 0 && received[0] !== VERSION) return { value: false, length: received.length };
  return received.length > CHUNK_BYTES ? { value: true, length: 1 + CHUNK_BYTES } : null;
};
