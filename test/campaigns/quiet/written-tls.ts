// TLS records and hellos written by hand, for the tests of who reads them.
import { u16, u8, writeTcp } from './written-capture.ts';
import type { WrittenTcp } from './written-capture.ts';

/** A TLS record. */
export const tlsRecord = (type: number, inside: Buffer): Buffer =>
  Buffer.concat([u8(type, 3, 3), u16(inside.length), inside]);

/** A sealed record: so many bytes that nobody can read. */
export const sealed = (bytes: number): Buffer => tlsRecord(23, Buffer.alloc(bytes, 0xee));

const hello = (type: number, choice: Buffer, extensions: Buffer): Buffer => {
  const inside = Buffer.concat([
    u16(0x0303),
    Buffer.alloc(32, 7),
    u8(4),
    Buffer.alloc(4),
    choice,
    u16(extensions.length),
    extensions,
  ]);
  return tlsRecord(22, Buffer.concat([u8(type, 0), u16(inside.length), inside]));
};

const extension = (type: number, inside: Buffer): Buffer => Buffer.concat([u16(type), u16(inside.length), inside]);

/** The hello of a client that names a server. */
export const clientHello = (name: string): Buffer => {
  const text = Buffer.from(name);
  const named = Buffer.concat([u16(text.length + 3), u8(0), u16(text.length), text]);
  return hello(
    1,
    Buffer.concat([u16(2), u16(0x1301), u8(1, 0)]),
    Buffer.concat([extension(10, u16(29)), extension(0, named)]),
  );
};

/** The hello of a server that chose TLS 1.3, or an older version. */
export const serverHello = (is13: boolean): Buffer =>
  hello(2, Buffer.concat([u16(0x1301), u8(0)]), is13 ? extension(43, u16(0x0304)) : extension(65_281, u8(0)));

/** The change of the cipher, which TLS 1.3 sends for the sake of appearances. */
export const changeCipherSpec = tlsRecord(20, u8(1));

/** A client's Finished. */
export const finished = sealed(53);

/** A session ticket. */
export const ticket = sealed(250);

/** A connection to www.tiktok.com from its SYN to the client's Finished, in 6 frames; the next one comes at 6 ms. */
export const writeHandshake = (us: string, them: string): WrittenTcp => {
  const talk = writeTcp({ us: [us, 5000], them: [them, 443], atMs: 0 });
  talk.open();
  talk.say('us', clientHello('www.tiktok.com'));
  talk.say('them', Buffer.concat([serverHello(true), changeCipherSpec, sealed(900), sealed(200)]));
  talk.say('us', Buffer.concat([changeCipherSpec, finished]));
  return talk;
};
