// Runs beside `tokwatch serve` as its window does: opens its link, subscribes to everything, and asks what it is told to, line by
// line of its input. Prints what it hears as lines of JSON, and keeps every byte that came over HTTP in a file.
// usage: window-client.ts URL FILE
import { appendFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { api } from '../../../contract/api.ts';
import type { WindowLine, WindowQuestion } from './live-window.ts';

const [, , link = '', file = ''] = process.argv;
const channels = Object.entries(api).flatMap(([group, entries]) =>
  Object.entries(entries)
    .filter(([, { type }]) => type === 'tell')
    .map(([name]) => `${group}.${name}`),
);

const print = (line: WindowLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

type Wish = { method?: string; headers?: Record<string, string>; body?: string };

const send = (url: URL, { method = 'GET', headers = {}, body }: Wish): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, agent: false }, resolve).once('error', reject);
    asking.once('socket', (socket) => socket.on('data', (bytes: Buffer) => appendFileSync(file, bytes)));
    asking.end(body);
  });

const arrived = await send(new URL(link), {});
const cookie = arrived.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
arrived.resume();

const listen = async (): Promise<void> => {
  const response = await send(new URL(`/api/listen/${channels.join()}`, link), { headers: { cookie } });
  let told = '';
  createInterface({ input: response }).on('line', (line) => {
    if (line.startsWith('event: ')) told = line.slice('event: '.length);
    if (line.startsWith('data: ')) print({ told, value: JSON.parse(line.slice('data: '.length)) as unknown });
  });
};

const ask = async ({ channel, argument, number }: WindowQuestion): Promise<void> => {
  const headers = { cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ argument });
  const response = await send(new URL(`/api/ask/${channel}`, link), { method: 'POST', headers, body });
  print({ answered: number, value: JSON.parse(await text(response)) as unknown });
};

await listen();
createInterface({ input: process.stdin })
  .on('line', (line) => {
    ask(JSON.parse(line) as WindowQuestion).catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  })
  .once('close', () => process.exit());
