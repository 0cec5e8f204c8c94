// The provider's own machines in one process: its resolver, and a host that shows a block page for those whom DNS sends
// there.
// usage: provider-server.ts STATE_DIRECTORY
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import * as v from 'valibot';
import { ISP_RESOLVER4, ISP_RESOLVER6 } from '../addresses.ts';
import { blockPage } from './block-page.ts';
import { serveControl } from './control.ts';
import { dnsRulesSchema, type DnsRules } from './dns-rules.ts';
import { serveDns } from './dns-server.ts';
import { listen } from './listen.ts';
import { readContext } from './tls-context.ts';

const stateDirectory = process.argv[2] ?? '';
let rules: DnsRules = { isp: [], pub: [], doh: [] };

const secure = createHttpsServer(readContext(stateDirectory, 'foreign').pem, blockPage);
secure.on('tlsClientError', () => undefined);

await Promise.all([
  serveDns([ISP_RESOLVER4, ISP_RESOLVER6], () => rules.isp),
  listen(createHttpServer(blockPage), 80),
  listen(secure, 443),
]);
await serveControl(join(stateDirectory, 'isp.sock'), {
  rules: (value) => (rules = v.parse(dnsRulesSchema, value)),
});
