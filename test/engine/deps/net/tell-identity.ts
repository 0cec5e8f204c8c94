// Makes as many handshakes for www.tiktok.com as asked for with the loopback port on the command line, and prints who
// signed for the last one.
// TOKWATCH_TEST_PUBLIC is an authority that counts as one of the public list.
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { createNet } from '../../../../engine/deps/real-net.ts';

const asPublic = process.env['TOKWATCH_TEST_PUBLIC'];
if (asPublic !== undefined) setDefaultCACertificates([...getCACertificates('extra'), asPublic]);

const net = createNet();
const limit = { timeoutMs: 20_000 };
const [port, times] = [Number(process.argv[2]), Number(process.argv[3])];

const handshake = async (): Promise<string> => {
  const connected = await net.connect({ address: '127.0.0.1', port }, limit);
  if (connected.type === 'fault') throw new Error(connected.fault.kind);
  const names = { sni: 'www.tiktok.com', accept: ['www.tiktok.com'] };
  const secured = await net.secure(connected.socket, names, limit);
  if (secured.type === 'fault') throw new Error(secured.fault.kind);
  secured.socket.destroy();
  return JSON.stringify([secured.identity, secured.trustFault?.kind ?? null]);
};

let said = '';
for (let time = 0; time < times; time += 1) said = await handshake();
console.log(said);
