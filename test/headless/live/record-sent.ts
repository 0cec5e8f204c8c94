// Loaded into a program before anything else (node --import): writes down whatever the program hands to a socket or a WebSocket, before
// TLS or the WebSocket's mask makes it unreadable, and the arguments of whatever it starts. The file is named by TOKWATCH_RECORD_SENT.
import { ChildProcess } from 'node:child_process';
import { Socket as DatagramSocket } from 'node:dgram';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { WebSocket } from 'undici';

const file = process.env['TOKWATCH_RECORD_SENT'] ?? '';

const write = (what: unknown): void => {
  if (ArrayBuffer.isView(what)) appendFileSync(file, Buffer.from(what.buffer, what.byteOffset, what.byteLength));
  else appendFileSync(file, String(what), 'latin1');
};

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Lets a method of a class tell its arguments before it does its work. */
const listenTo = (prototype: object, name: string, hear: (args: readonly unknown[]) => void): void => {
  const methods = prototype as Record<string, Method>;
  const original = methods[name];
  if (original === undefined) throw new Error(`this Node has no ${name}`);
  methods[name] = function (...args) {
    hear(args);
    return original.apply(this, args);
  };
};

listenTo(Socket.prototype, '_write', ([chunk]) => write(chunk));
listenTo(Socket.prototype, '_writev', ([chunks]) =>
  (chunks as Array<{ chunk: unknown }>).forEach(({ chunk }) => write(chunk)),
);
listenTo(DatagramSocket.prototype, 'send', ([message]) => write(message));
listenTo(WebSocket.prototype, 'send', ([data]) => write(data));
listenTo(ChildProcess.prototype, 'spawn', ([options]) =>
  write(`${(options as { args?: string[] }).args?.join(' ')}\n`),
);
