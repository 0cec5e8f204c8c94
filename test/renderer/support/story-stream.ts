import type { ServerResponse } from 'node:http';
import type { Server } from '../../../contract/derive.ts';

/** Tells what some channels tell as one stream of server-sent events, for as long as its reader stays. */
export const listenTo = (server: Server, channels: readonly string[], response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  for (const channel of channels) {
    const tell = (value: unknown): void => {
      response.write(`event: ${channel}\ndata: ${JSON.stringify(value)}\n\n`);
    };
    const listening = server.listen(channel, tell);
    if (listening.ok) response.on('close', listening.value);
  }
};
