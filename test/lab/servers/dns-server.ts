// A DNS server over UDP and TCP on given addresses, whose resolver can be told to misbehave while it runs.
import { createSocket } from 'node:dgram';
import { createServer, isIPv6, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { DecodedPacket } from 'dns-packet';
import * as dns from 'dns-packet';
import { replyTo, resolveUnder } from './dns-answers.ts';
import { matchRule, type DnsRule } from './dns-rules.ts';

const PORT = 53;

/** Where a server finds the rules that hold at the moment of a question. */
export type CurrentRules = () => readonly DnsRule[];

/** The reply to a decoded query under the current rules, delays included; null when the resolver stays silent. */
export async function answerQuery(query: DecodedPacket, rules: CurrentRules): Promise<dns.Packet | null> {
  const question = query.questions?.[0];
  if (!question) return null;
  const rule = matchRule(rules(), question.name, question.type);
  if (rule && rule.delayMs > 0) await wait(rule.delayMs);
  const resolution = resolveUnder(rule, question.name, question.type);
  return resolution && replyTo(query, question, resolution);
}

/** Listens on port 53 of each address, over UDP and TCP; resolves when all are ready. */
export async function serveDns(addresses: readonly string[], rules: CurrentRules): Promise<void> {
  await Promise.all(addresses.flatMap((address) => [serveUdp(address, rules), serveTcp(address, rules)]));
}

async function serveUdp(address: string, rules: CurrentRules): Promise<void> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  const reply = async (message: Buffer, port: number, sender: string): Promise<void> => {
    const query = decode(message);
    const packet = query && (await answerQuery(query, rules));
    if (packet) socket.send(dns.encode(packet), port, sender, () => undefined);
  };
  // A question that cannot be answered (an odd record type) gets silence and must not end the server.
  socket.on('message', (message, { port, address: sender }) => {
    reply(message, port, sender).catch(() => undefined);
  });
  // A client's closed port comes back as an ICMP error on this socket; it concerns nobody here.
  socket.on('error', () => undefined);
  socket.bind(PORT, address);
  await once(socket, 'listening');
}

async function serveTcp(address: string, rules: CurrentRules): Promise<void> {
  const server = createServer((connection) => serveStream(connection, rules));
  server.listen(PORT, address);
  await once(server, 'listening');
}

function serveStream(connection: Socket, rules: CurrentRules): void {
  let received = Buffer.alloc(0);
  connection.on('error', () => connection.destroy());
  const reply = async (message: Buffer): Promise<void> => {
    const query = decode(message);
    const packet = query && (await answerQuery(query, rules));
    if (packet && connection.writable) connection.write(dns.streamEncode(packet));
  };
  connection.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const length = 2 + received.readUInt16BE(0);
      reply(received.subarray(2, length)).catch(() => connection.destroy());
      received = received.subarray(length);
    }
  });
}

function decode(message: Buffer): DecodedPacket | null {
  try {
    return dns.decode(message);
  } catch {
    return null;
  }
}
