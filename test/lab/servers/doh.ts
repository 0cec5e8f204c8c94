// DNS over HTTPS: RFC 8484 wire format by GET and POST, and the JSON form that Google and Cloudflare share.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as dns from 'dns-packet';
import type { RecordType } from 'dns-packet';
import { answerQuery, type CurrentRules } from './dns-server.ts';

const typeNumbers = new Map<string, RecordType>([
  ['1', 'A'],
  ['28', 'AAAA'],
  ['5', 'CNAME'],
  ['65', 'HTTPS' as RecordType],
]);
const numberOf: Record<string, number> = { A: 1, CNAME: 5, AAAA: 28, HTTPS: 65 };

/** Whether a request is for DNS; `/resolve` is Google's JSON path, `/dns-query` everybody's. */
export const isDohRequest = (url: URL): boolean => url.pathname === '/dns-query' || url.pathname === '/resolve';

/** Answers a DNS-over-HTTPS request; when the rules say silence, the request is left hanging. */
export async function serveDoh(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rules: CurrentRules,
): Promise<void> {
  const name = url.searchParams.get('name');
  if (name !== null) return serveJson(response, name, url.searchParams.get('type') ?? 'A', rules);
  const encoded = url.searchParams.get('dns');
  const message = request.method === 'POST' ? await buffer(request) : Buffer.from(encoded ?? '', 'base64url');
  if (message.length < 12) return end(response, 400, 'text/plain', Buffer.from('no DNS message\n'));
  const reply = await answerQuery(dns.decode(message), rules);
  if (reply) end(response, 200, 'application/dns-message', dns.encode(reply));
}

async function serveJson(response: ServerResponse, name: string, asked: string, rules: CurrentRules): Promise<void> {
  const type = typeNumbers.get(asked) ?? (asked.toUpperCase() as RecordType);
  const question: dns.Question = { name, type, class: 'IN' };
  const query = dns.decode(dns.encode({ type: 'query', id: 0, questions: [question] }));
  const reply = await answerQuery(query, rules);
  if (!reply) return;
  const answers = (reply.answers ?? []).map((answer) => ({
    name: answer.name,
    type: numberOf[answer.type],
    TTL: 'ttl' in answer ? answer.ttl : 0,
    data: 'data' in answer ? answer.data : '',
  }));
  const body = {
    Status: (reply.flags ?? 0) & 0xf,
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name, type: numberOf[type] ?? 0 }],
    ...(answers.length > 0 ? { Answer: answers } : {}),
  };
  end(response, 200, 'application/dns-json', Buffer.from(JSON.stringify(body)));
}

function end(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body);
}
