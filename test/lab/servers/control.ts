// Each server's remote control: an HTTP API on a unix-domain socket, because such sockets cross network namespaces.
//   GET /health       204 once the server listens everywhere
//   PUT /<setting>    replaces one setting with the JSON body; 204, or 400 and the reason
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Applies a new value of one setting; throws when the value is not acceptable. */
export type Setter = (value: unknown) => void;

/** Opens the control socket. Call it last: an answer from /health is the promise that everything listens. */
export async function serveControl(socketPath: string, setters: Record<string, Setter>): Promise<void> {
  const server = createServer((request, response) => {
    handle(request, response, setters).catch(() => response.destroy());
  });
  server.listen(socketPath);
  await once(server, 'listening');
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  setters: Record<string, Setter>,
): Promise<void> {
  const name = (request.url ?? '/').slice(1);
  if (request.method === 'GET' && name === 'health') return void response.writeHead(204).end();
  const set = request.method === 'PUT' ? setters[name] : undefined;
  if (!set) return void response.writeHead(404).end(`no setting ${name}; known: ${Object.keys(setters).join(', ')}\n`);
  try {
    set(JSON.parse(await text(request)));
    response.writeHead(204).end();
  } catch (error) {
    response.writeHead(400).end(error instanceof Error ? error.message : String(error));
  }
}
