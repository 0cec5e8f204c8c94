import { afterAll, beforeAll, expect, it } from 'vitest';
import { GATEWAY4, INET_HOP4, INTERCEPT_PORT, ISP_HOP4, PORTAL_PORT } from './addresses.ts';
import { answersPing, diesAtHop, fetches, fetchFails, looksUp, type Fetched } from './client-proofs.ts';
import { describeLab } from './describe-lab.ts';
import { bootLab, type Lab } from './lab.ts';

const marks = { header: 'x-tt-logid: ' };
const akamai = { header: 'server: AkamaiGHost' };
const room = 'https://www.tiktok.com/api-live/user/room/?aid=1988&uniqueId=';
const oembed = 'https://www.tiktok.com/oembed?url=';

/** What the real hosts say to a client without an account. */
const hosts: ReadonlyArray<[string, Fetched]> = [
  ['https://www.tiktok.com/robots.txt', { status: 200, body: /^User-agent:/, ...marks }],
  [
    'https://www.tiktok.com/explore',
    { status: 200, body: /Please wait\.\.\..*id="cs".*id="wci".*id="rci".*id="rs"/, ...marks },
  ],
  ['https://www.tiktok.com/login', { status: 200, body: /__UNIVERSAL_DATA_FOR_REHYDRATION__/, ...marks }],
  [
    'https://www.tiktok.com/passport/web/account/info/?aid=1459',
    { status: 200, body: /"error_code":1.*"message":"error"/ },
  ],
  ['https://www.tiktok.com/api/recommend/item_list/', { status: 200, body: '', ...marks }],
  ['https://www.tiktok.com/api/comment/list/?aid=1988&aweme_id=1', { status: 200, body: '', ...marks }],
  ['https://www.tiktok.com/api/search/general/full/?keyword=a', { status: 200, body: '', ...marks }],
  [`${room}tiktok`, { status: 200, body: /"statusCode":0.*"liveRoom"/, ...marks }],
  [`${room}nobody`, { status: 200, body: /"statusCode":19881007/ }],
  [
    `${oembed}https://www.tiktok.com/@scout2015/video/6718335390845095173`,
    { status: 200, body: /"provider_name":"TikTok"/ },
  ],
  [`${oembed}nothing`, { status: 400, body: /"code":400/, ...marks }],
  ['https://m.tiktok.com/robots.txt', { status: 200, body: /^User-agent:/ }],
  [
    'https://open.tiktokapis.com/v2/user/info/?fields=open_id',
    { status: 401, body: /"code":"access_token_invalid"/, ...marks },
  ],
  ['https://v16-webapp.tiktok.com/robots.txt', { status: 200, body: /^User-agent:/, ...akamai }],
  ['https://v16-webapp.tiktok.com/video/tos/1.mp4', { status: 403, body: /Access Denied.*Reference #18\./, ...akamai }],
  ['https://p16-sign-va.tiktokcdn.com/robots.txt', { status: 200, ...akamai }],
  ['https://p16-sign-sg.tiktokcdn.com/robots.txt', { status: 200, ...akamai }],
  ['https://p19-sign.tiktokcdn-us.com/robots.txt', { status: 200, ...akamai }],
  [
    'https://p19-sign.tiktokcdn-us.com/tos-maliva-p-0068/b2f5d1a0c7e84f3f9e0a.jpeg',
    { status: 200, header: 'image/jpeg' },
  ],
  ['https://api16-normal-c-useast1a.tiktokv.com/', { status: 404, ...marks }],
  ['https://api16-normal-useast5.tiktokv.us/', { status: 404, ...marks }],
  ['https://api16-normal-no1a.tiktokv.eu/', { status: 404, ...marks }],
  [
    'https://webcast.tiktok.com/webcast/room/info/?aid=1988&room_id=1',
    { status: 200, body: /"status_code":10011/, ...marks },
  ],
  ['https://webcast16-normal-useast5.tiktokv.us/webcast/room/info/', { status: 200, body: /"status_code"/, ...marks }],
  ['https://webcast16-normal-no1a.tiktokv.eu/webcast/room/info/', { status: 200, body: /"status_code"/, ...marks }],
  ['https://tos-no1a16-up.tiktokcdn-eu.com/', { status: 403, ...marks }],
  ['http://connectivitycheck.gstatic.com/generate_204', { status: 204, body: '' }],
  ['http://www.gstatic.com/generate_204', { status: 204, body: '' }],
  ['http://cp.cloudflare.com/', { status: 204, body: '' }],
  ['http://www.msftconnecttest.com/connecttest.txt', { status: 200, body: 'Microsoft Connect Test' }],
  ['http://www.msftncsi.com/ncsi.txt', { status: 200, body: 'Microsoft NCSI' }],
  ['http://captive.apple.com/hotspot-detect.html', { status: 200, body: /<TITLE>Success<\/TITLE>/ }],
  ['http://detectportal.firefox.com/success.txt', { status: 200, body: 'success\n' }],
  ['http://nmcheck.gnome.org/check_network_status.txt', { status: 200, body: /^NetworkManager is online/ }],
  ['http://network-test.debian.org/nm', { status: 200, body: /^NetworkManager is online/ }],
  ['http://connectivity-check.ubuntu.com/', { status: 204 }],
  ['https://tron-sg.bytelemon.com/', { status: 404, ...marks }],
  ['https://example.com/', { status: 200, header: 'date: ' }],
  ['https://speed.cloudflare.com/__down?bytes=1000', { status: 200, header: 'content-length: 1000' }],
  ['https://www.wikipedia.org/', { status: 200, header: 'content-length: 90000' }],
  [
    'https://ajax.googleapis.com/ajax/libs/jqueryui/1.12.1/jquery-ui.min.js',
    { status: 200, header: 'content-length: 253669' },
  ],
  ['https://8.8.8.8/resolve?name=www.tiktok.com&type=AAAA', { status: 200, body: /"Status":0.*"type":28.*2a10:20::/ }],
  ['https://dns.google/resolve?name=no.such.name&type=A', { status: 200, body: /"Status":3/ }],
];

const anchors = ['8.8.8.8', '1.1.1.1', '9.9.9.9', '2001:4860:4860::8888', '2606:4700:4700::1111', '2620:fe::fe'];
const upgrade = [
  '-H',
  'Connection: Upgrade',
  '-H',
  'Upgrade: websocket',
  '-H',
  'Sec-WebSocket-Version: 13',
  '--http1.1',
];
const key = ['-H', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];

describeLab('A healthy internet, seen by a client without an account', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'th' });
  });
  afterAll(() => lab?.down());

  it.each(hosts)('%s answers as the real one does', async (url, expected) => {
    expect(await lab.notSeen([fetches(url, expected)])).toEqual([]);
  });

  it.each(['webcast-ws.tiktok.com', 'webcast-ws.us.tiktok.com', 'webcast-ws.eu.tiktok.com'])(
    '%s refuses an unsigned upgrade with status 200',
    async (host) => {
      const url = `https://${host}/webcast/im/ws_proxy/ws_reuse_supplement/`;
      const refused = ['handshake-status: 415', 'handshake-msg: ', 'x-tt-logid: '];
      const proofs = refused.map((header) => fetches(url, { status: 200, header }, [...upgrade, ...key]));
      expect(await lab.notSeen(proofs)).toEqual([]);
    },
  );

  it.each(anchors)('the anchor %s answers ping, DNS, and HTTPS with a certificate for its address', async (address) => {
    const url = `https://${address.includes(':') ? `[${address}]` : address}/`;
    const dns = looksUp('www.tiktok.com', 'NOERROR', { server: address });
    expect(await lab.notSeen([answersPing(address), dns, fetches(url, { status: 200 })])).toEqual([]);
  });

  it('Cloudflare speaks JSON and the wire format of DNS over HTTPS', async () => {
    const json = fetches(
      'https://cloudflare-dns.com/dns-query?name=www.tiktok.com&type=A',
      { status: 200, header: 'application/dns-json', body: /"Status":0.*"type":5.*"type":1,/ },
      ['-H', 'Accept: application/dns-json'],
    );
    // RFC 8484, section 4.1.1: a query for www.example.com.
    const message = 'AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA2NvbQAAAQAB';
    const wire = { status: 200, header: 'application/dns-message' };
    const get = fetches(`https://dns.quad9.net/dns-query?dns=${message}`, wire, ['--output', '-']);
    expect(await lab.notSeen([json, get])).toEqual([]);
    const curl = ['-s', '-o', '/dev/null', '-w', '%{http_code} %{content_type}', '--data-binary', '@-'];
    const type = ['-H', 'Content-Type: application/dns-message'];
    const post = await lab.in('cli', 'curl', [...curl, ...type, 'https://1.1.1.1/dns-query'], {
      stdin: Buffer.from(message, 'base64url').toString('latin1'),
    });
    expect(post.stdout).toBe('200 application/dns-message');
  });

  it('names go through the CNAMEs that the real ones go through, and unlisted names do not exist', async () => {
    const { stdout } = await lab.in('cli', 'getent', ['ahostsv4', 'v16-webapp.tiktok.com']);
    expect(stdout).toMatch(/v16-webapp\.tiktok\.com\.edgesuite\.net/);
    const video = ['20.30.0.1', '20.30.0.2', '20.30.0.3', '2a10:30::1', '2a10:30::2'];
    const known = video.map((ip) => looksUp('v16-webapp.tiktok.com', ip, { type: ip.includes(':') ? 'AAAA' : 'A' }));
    expect(await lab.notSeen([...known, looksUp('push.tiktokv.com', 'NXDOMAIN')])).toEqual([]);
  });

  it('routers on the way report themselves at hops 1, 2 and 3, and TikTok is the fourth', async () => {
    const proofs = [
      diesAtHop('20.20.0.1', 1, GATEWAY4),
      diesAtHop('20.20.0.1', 2, ISP_HOP4),
      diesAtHop('20.20.0.1', 3, INET_HOP4),
      diesAtHop('2a10:30::1', 1, '2a02:77::1'),
      diesAtHop('2a10:30::1', 3, '2a02:ff::2'),
      answersPing('20.20.0.1'),
      answersPing('2a10:30::1'),
    ];
    expect(await lab.notSeen(proofs)).toEqual([]);
  });

  it("the router's portal cannot be reached unless traffic is redirected to it", async () => {
    const direct = [PORTAL_PORT, INTERCEPT_PORT].map((port) => fetchFails(`http://${GATEWAY4}:${port}/`, ['timeout']));
    expect(await lab.notSeen(direct)).toEqual([]);
  });

  it('the LIVE ingest completes an RTMP handshake on 1935, and inside TLS on 443', async () => {
    const host = 'push-rtmp-f5-va01.tiktokcdn.com';
    const source = `
      const { connect } = await import(process.argv[1] === 'tls' ? 'node:tls' : 'node:net');
      const port = process.argv[1] === 'tls' ? 443 : 1935;
      const socket = connect({ host: '${host}', port, servername: '${host}' });
      let got = Buffer.alloc(0);
      socket.write(Buffer.concat([Buffer.from([3]), Buffer.alloc(1536, 7)]));
      socket.on('data', (d) => { got = Buffer.concat([got, d]);
        if (got.length < 3073) return;
        console.log(got[0], got.length, got.subarray(1537).every((b) => b === 7));
        socket.destroy(); });`;
    for (const kind of ['tcp', 'tls']) {
      const { stdout, stderr } = await lab.in('cli', 'node', ['--input-type=module', '-e', source, kind], {
        timeoutMs: 5000,
      });
      expect(stderr).toBe('');
      expect(stdout.trim()).toBe('3 3073 true');
    }
  });
});
