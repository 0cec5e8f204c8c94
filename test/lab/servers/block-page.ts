// The page that a network shows instead of a site it does not want its users to see.
import type { IncomingMessage, ServerResponse } from 'node:http';

const body =
  '<!doctype html><title>Access restricted</title><h1>This site is not available</h1>' +
  '<p>Access to this resource has been restricted by order of the authority.</p>';

/** Answers every request with the block page, status 200 as such boxes do. */
export function blockPage(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
