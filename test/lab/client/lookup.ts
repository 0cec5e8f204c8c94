// One DNS question from inside the client's namespace, over UDP, without the system's resolver library.
// usage: lookup.ts NAME TYPE SERVER TIMEOUT_MS
// Prints {"rcode": "NOERROR", "addresses": [...]} or {"rcode": "TIMEOUT", "addresses": []}.
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import * as dns from 'dns-packet';

const [name = '', type = 'A', server = '', timeoutMs = '1000'] = process.argv.slice(2);

const socket = createSocket(isIPv6(server) ? 'udp6' : 'udp4');

function finish(rcode: string, addresses: string[]): never {
  process.stdout.write(`${JSON.stringify({ rcode, addresses })}\n`);
  process.exit(0);
}

setTimeout(() => finish('TIMEOUT', []), Number(timeoutMs));
socket.on('message', (message) => {
  const reply: dns.DecodedPacket & { rcode?: string } = dns.decode(message);
  const addresses = (reply.answers ?? []).flatMap((answer) =>
    answer.type === 'A' || answer.type === 'AAAA' ? [answer.data] : [],
  );
  finish(reply.rcode ?? '', addresses);
});
socket.on('error', (error) => finish(error.message, []));
const question: dns.Question = { name, type: type as dns.RecordType };
socket.send(dns.encode({ type: 'query', id: 1, flags: dns.RECURSION_DESIRED, questions: [question] }), 53, server);
