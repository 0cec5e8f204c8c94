// DNS over HTTPS (RFC 8484, and the JSON form two of the operators also speak), dialled at the operator's address,
// so that it works when the resolver in use does not and cannot be answered by anyone in between.
import type { Anchor } from '../../../contract/catalog.ts';
import type { HttpRequest, Net } from '../../deps/net.ts';
import { decodeAnswer, decodeJsonAnswer, emptyAnswer, encodeQuery } from './dns-message.ts';
import type { DnsAnswer, RecordType } from './dns-message.ts';

const HTTPS_PORT = 443;
const MAX_ANSWER_BYTES = 4096;

const wireRequest = (anchor: Anchor, path: string, query: Buffer): HttpRequest => ({
  host: anchor.tlsName,
  path: `${path}?dns=${query.toString('base64url')}`,
  headers: { accept: 'application/dns-message' },
  upgrade: false,
  maxBodyBytes: MAX_ANSWER_BYTES,
});

const jsonRequest = (anchor: Anchor, path: string, name: string, type: RecordType): HttpRequest => ({
  host: anchor.tlsName,
  path: `${path}?name=${encodeURIComponent(name)}&type=${type}`,
  headers: { accept: 'application/dns-json' },
  upgrade: false,
  maxBodyBytes: MAX_ANSWER_BYTES,
});

/** One question to one operator; trouble on the way there is `timeout` or `unreachable`, never a claim about the name. */
export const queryDoh = async (
  net: Net,
  anchor: Anchor,
  address: string,
  name: string,
  type: RecordType,
  { stageMs, signal }: { stageMs: number; signal?: AbortSignal | undefined },
): Promise<DnsAnswer> => {
  if (!anchor.doh) return emptyAnswer('unreachable');
  const limit = { timeoutMs: stageMs, signal };
  const connected = await net.connect({ address, port: HTTPS_PORT }, limit);
  if (connected.type === 'fault') return emptyAnswer('unreachable');
  const names = { sni: anchor.tlsName, accept: [anchor.tlsName, address] };
  const secured = await net.secure(connected.socket, names, limit);
  if (secured.type === 'fault' || secured.trustFault) {
    connected.socket.destroy();
    return emptyAnswer('unreachable');
  }
  const { id, query } = encodeQuery(name, type, 0);
  const wire = anchor.doh.format === 'wire';
  const request = wire ? wireRequest(anchor, anchor.doh.path, query) : jsonRequest(anchor, anchor.doh.path, name, type);
  const answer = await net.request(secured.socket, request, limit);
  if (answer.type === 'fault') return emptyAnswer('timeout');
  if (answer.status !== 200) return emptyAnswer('unreachable');
  if (!wire) return decodeJsonAnswer(answer.body.toString('utf8'), type);
  return decodeAnswer(answer.body, id, name, type) ?? emptyAnswer('malformed');
};
