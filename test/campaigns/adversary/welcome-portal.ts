// A portal that answers every plain HTTP request at once with its own page, status 200, instead of redirecting to it.
// usage: welcome-portal.ts PORT; says "listening" on stdout when it is ready.
import { createServer } from 'node:http';
import { listen } from '../../lab/servers/listen.ts';

const page = '<!doctype html><title>Hotel Wi-Fi</title><h1>Welcome, please log in</h1>';

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(page) });
  response.end(request.method === 'HEAD' ? undefined : page);
});

await listen(server, Number(process.argv[2]));
console.log('listening');
