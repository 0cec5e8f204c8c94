// What can be read of TLS without its keys (RFC 8446, RFC 5246): records, the server's name, where the handshake ends.

/** One record; `start` and `end` are offsets in what its side said. */
export type TlsRecord = { type: number; start: number; end: number };

const RECORD_HEAD_BYTES = 5;
const recordTypes = { changeCipherSpec: 20, handshake: 22, applicationData: 23 } as const;
const messageTypes = { clientHello: 1, serverHello: 2 } as const;
const extensionTypes = { serverName: 0, supportedVersions: 43 } as const;
const TLS_1_3 = 0x0304;

/** True for what a TLS client says first. */
export const beginsTls = (said: Buffer): boolean =>
  said.length > RECORD_HEAD_BYTES &&
  said[0] === recordTypes.handshake &&
  said[1] === 3 &&
  said[RECORD_HEAD_BYTES] === messageTypes.clientHello;

/** The records of one side; the last one may end beyond what was captured. */
export const recordsIn = (said: Buffer): TlsRecord[] => {
  const records: TlsRecord[] = [];
  for (let start = 0; start + RECORD_HEAD_BYTES <= said.length;) {
    const end = start + RECORD_HEAD_BYTES + said.readUInt16BE(start + 3);
    records.push({ type: said[start]!, start, end });
    start = end;
  }
  return records;
};

// Goes through a hello: version and random, session id, then what differs (`skip`), then the extensions.
const extensionsIn = (said: Buffer, skip: (at: number) => number): Map<number, Buffer> => {
  const found = new Map<number, Buffer>();
  const sessionIdAt = RECORD_HEAD_BYTES + 4 + 34;
  try {
    let at = skip(sessionIdAt + 1 + said.readUInt8(sessionIdAt));
    const end = at + 2 + said.readUInt16BE(at);
    for (at += 2; at + 4 <= Math.min(end, said.length);) {
      const length = said.readUInt16BE(at + 2);
      found.set(said.readUInt16BE(at), said.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  } catch (error) {
    // A hello that the capture has only half of tells what it tells.
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
};

/** The name that a client asks for in the clear (SNI), or null. */
export const serverNameIn = (clientSaid: Buffer): string | null => {
  if (!beginsTls(clientSaid)) return null;
  const extensions = extensionsIn(clientSaid, (at) => {
    const compressionAt = at + 2 + clientSaid.readUInt16BE(at);
    return compressionAt + 1 + clientSaid.readUInt8(compressionAt);
  });
  const name = extensions.get(extensionTypes.serverName);
  return name && name.length > 5 ? name.toString('latin1', 5) : null;
};

/** True when the server chose TLS 1.3, false for an older version, null before its hello. */
export const isTls13 = (serverSaid: Buffer): boolean | null => {
  if (serverSaid[RECORD_HEAD_BYTES] !== messageTypes.serverHello) return null;
  // One cipher suite and one compression method stand before the extensions.
  const version = extensionsIn(serverSaid, (at) => at + 3).get(extensionTypes.supportedVersions);
  return version?.length === 2 && version.readUInt16BE(0) === TLS_1_3;
};

/**
 * Where the client's Finished ends in what it said; null when it never came. In TLS 1.3 that is its first encrypted record,
 * before that the first handshake record behind the change of the cipher.
 */
export const finishedEnd = (clientRecords: readonly TlsRecord[], is13: boolean): number | null => {
  const changedAt = clientRecords.findIndex(({ type }) => type === recordTypes.changeCipherSpec);
  const finished = is13
    ? clientRecords.find(({ type }) => type === recordTypes.applicationData)
    : clientRecords.find(({ type }, index) => type === recordTypes.handshake && changedAt !== -1 && index > changedAt);
  return finished?.end ?? null;
};

/** True for records of encrypted data. */
export const isData = ({ type }: TlsRecord): boolean => type === recordTypes.applicationData;

/** How many bytes a record carries, its head left out and its seal counted. */
export const sealedBytes = ({ start, end }: TlsRecord): number => end - start - RECORD_HEAD_BYTES;
