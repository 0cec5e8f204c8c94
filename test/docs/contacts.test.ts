// The privacy page promises that the catalog names everything the program can contact. So no other file of the product
// may hold a host, an address or a URL, except these, none of which is ever a destination.
import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from '../architecture/source-files.ts';
import { contactsIn } from './contacts.ts';

/** Literals that are no destinations, by file. */
const neverContacted: Readonly<Record<string, readonly string[]>> = {
  // A neutral name inside a TLS handshake with an address of TikTok's; nothing goes to the owner of that name.
  'engine/probes/sni-probe.ts': ['www.example.com'],
  // Documentation addresses (RFC 5737, RFC 3849): the kernel is asked which way they would go, and nothing is sent.
  'engine/os/linux.ts': ['192.0.2.1', '2001:db8::1'],
  // How systems write "everywhere" and "no gateway".
  'engine/os/win32.ts': ['0.0.0.0', '128.0.0.0', '8000::', '::'],
  'engine/os/parse/address.ts': ['::'],
  // This computer itself, where caches of names listen; systemd-resolved's two addresses there.
  'engine/os/controls/linux/name-caches.ts': ['::1'],
  'engine/os/controls/linux/resolved.ts': ['127.0.0.53', '127.0.0.54'],
  // All addresses of a family, as tables of precedence write them.
  'engine/os/controls/parse/name-settings.ts': ['::ffff:0:0'],
  'engine/os/controls/parse/windows-adapters.ts': ['::', '::ffff:0:0'],
  // The same, and two colons of PowerShell's.
  'engine/os/controls/win32-controls.ts': ['::', '::ffff:0:0'],
  'engine/os/controls/elevate-win32.ts': ['::', '::F'],
  'engine/os/parse/default-routes.ts': ['0.0.0.0', '128.0.0.0', '8000::', '::'],
  'engine/os/parse/proc-net.ts': ['0.0.0.0', '::'],
  'engine/os/parse/windows-network.ts': ['0.0.0.0', '::'],
  // Blocks of addresses that no public server has; answers are compared with them.
  'engine/probes/resolve/special-address.ts': [
    ...['0.0.0.0', '10.0.0.0', '100.64.0.0', '100::', '127.0.0.0', '169.254.0.0', '172.16.0.0'],
    ...[
      '192.0.0.0',
      '192.0.2.0',
      '192.168.0.0',
      '198.18.0.0',
      '198.51.100.0',
      '2001:db8::',
      '203.0.113.0',
      '224.0.0.0',
    ],
    ...['::', '::1', 'fc00::', 'fe80::', 'ff00::'],
  ],
  // Marks of filters, by which their answers are told apart: zones that they name, and addresses that a resolver may have.
  'engine/doctor/judge/signatures.ts': [
    ...['1.1.1.2', '1.1.1.3', 'cleanbrowsing.rpz.noc.org', 'fake-for-negative-caching.adguard.com'],
    'rpz.mullvad.net',
  ],
  // This computer itself, where proxies often listen, by the name that never leaves it (RFC 6761).
  'engine/probes/proxy-dial.ts': ['127.0.0.1', '::1'],
  'engine/compare/choose-resolvers.ts': ['::1'],
  // This computer itself, where OBS of this computer listens.
  'engine/obs/find-access.ts': ['127.0.0.1'],
  // Names of other languages: a module of Perl, a method of .NET, a part of a page.
  'engine/deps/net/relay/perl-relay.ts': ['::', 'e::'],
  'engine/os/details/other-details.ts': ['::'],
  'engine/exports/report/page/style.ts': ['::de'],
  // This computer itself: where the window's server listens and a browser keeps its cookies, and what may be opened in one.
  'engine/instance/show.ts': ['127.0.0.1', '::1'],
  'loopback/gate.ts': ['127.0.0.1', '::1'],
  'loopback/refusal.ts': ['127.0.0.1'],
  'loopback/server-app.ts': ['127.0.0.1'],
  'engine/dock/dock-key.ts': ['127.0.0.1', 'http://127.0.0.1:'],
  // Pages that a person opens with a click, in a browser of their own; the program asks none of them.
  'contract/see-for-yourself.ts': [
    ...['captive.apple.com', 'downdetector.com', 'http://captive.apple.com', 'https://downdetector.com'],
    ...['https://statusgator.com', 'https://www.reddit.com'],
    ...['https://www.tiktok.com', 'https://x.com', 'statusgator.com', 'www.reddit.com', 'www.tiktok.com', 'x.com'],
  ],
  // Two ids of messages that end like names, and an example.
  'contract/messages.settings.en.ts': ['region.eu', 'region.us', 'rtmp://host'],
  // A text to send to a friend, whom the user asks.
  'contract/messages.outside.en.ts': ['tiktok.com'],
  // The end of an address whose beginning alone is sent.
  'engine/outside/answers/ripestat.ts': ['::'],
  // The name of SVG itself, which every such picture carries; and what separates parts of an address.
  'engine/exports/card/card.ts': ['http://www.w3.org', 'www.w3.org'],
  'engine/exports/addresses-in-text.ts': ['::'],
  'engine/exports/names-in-text.ts': ['::'],
  // An example in a sentence for the user.
  'contract/settings.ts': ['rtmp://host'],
  'engine/settings/settings-store.ts': ['rtmp://host'],
  'headless/config-grammar.ts': ['rtmp://host'],
  'headless/preflight-grammar.ts': ['https://your.server'],
};

const product = filesIn('contract', 'engine', 'loopback', 'headless', 'electron', 'renderer').filter((file) =>
  file.endsWith('.ts'),
);

const isTranslated = (file: string): boolean => file.startsWith('contract/languages/');
const inCode = product.filter((file) => !isTranslated(file));

describe('The catalog is the only place that names what the program contacts', () => {
  it('finds no host, address or URL elsewhere but those that are explained', () => {
    const found = inCode.map((file) => [file, [...new Set(contactsIn(file, textOf(file)))].sort()] as const);
    expect(Object.fromEntries(found.filter(([, contacts]) => contacts.length > 0))).toEqual(neverContacted);
  });

  it('finds nothing in another language that English does not say', () => {
    const english = new Set(
      inCode.filter((file) => /messages\..*\.en\.ts$/.test(file)).flatMap((file) => neverContacted[file] ?? []),
    );
    const more = product.filter(isTranslated).flatMap((file) =>
      contactsIn(file, textOf(file))
        .filter((contact) => !english.has(contact))
        .map((contact) => `${file}: ${contact}`),
    );
    expect(more).toEqual([]);
  });

  it.each([
    ["fetch('https://stats.example.com/hit');", ['stats.example.com', 'https://stats.example.com']],
    ["const server = '203.0.113.9';", ['203.0.113.9']],
    ["const server = '2001:db8::9';", ['2001:db8::9']],
    ['const url = `wss://evil.io/${id}`;', ['evil.io', 'wss://evil.io']],
  ])('would find %s', (source, contacts) => expect(contactsIn('x.ts', source)).toEqual(contacts));

  it.each([
    "import { x } from './deps/net.com.ts';",
    '// see https://example.com',
    "const id = 'verdict.tiktok.down';",
    "const file = 'settings.json';",
    "const time = '21:40';",
  ])('takes %s for no contact', (source) => expect(contactsIn('x.ts', source)).toEqual([]));
});
