import { describe, expect, it } from 'vitest';
import { parseServerUrl } from '../../../engine/obs/parse/server-url.ts';

const custom = 'rtmp_custom';

describe('The server that OBS streams to', () => {
  it.each([
    ['rtmp://push.example.com/live', { protocol: 'rtmp', host: 'push.example.com', port: 1935 }],
    ['rtmp://push.example.com:1936/live/', { protocol: 'rtmp', host: 'push.example.com', port: 1936 }],
    ['RTMPS://Push.Example.com/live', { protocol: 'rtmps', host: 'push.example.com', port: 443 }],
    ['rtmps://push.example.com:8443/a/b/c', { protocol: 'rtmps', host: 'push.example.com', port: 8443 }],
    ['srt://push.example.com:9000?streamid=x&passphrase=y', { protocol: 'srt', host: 'push.example.com', port: 9000 }],
    ['srt://push.example.com', { protocol: 'srt', host: 'push.example.com', port: null }],
    ['rist://192.0.2.7:5000', { protocol: 'rist', host: '192.0.2.7', port: 5000 }],
    ['rtmp://[2001:db8::7]/live', { protocol: 'rtmp', host: '[2001:db8::7]', port: 1935 }],
    ['  rtmp://push_1.example.com./live ', { protocol: 'rtmp', host: 'push_1.example.com.', port: 1935 }],
    ['https://hls.example.com/upload', { protocol: 'other', host: 'hls.example.com', port: 443 }],
  ])('%s', (typed, server) => expect(parseServerUrl(typed, custom)).toEqual(server));

  it('is one of WHIP, when OBS says so', () => {
    const server = { protocol: 'whip', host: 'whip.example.com', port: 443 };
    expect(parseServerUrl('https://whip.example.com/room', 'whip_custom')).toEqual(server);
  });

  it.each(['auto', '', 'push.example.com/live', 'rtmp://', 'rtmp:///live', '://', 'rtmp://a b/', 'x'.repeat(5000)])(
    'cannot be read from %.30s',
    (typed) => expect(parseServerUrl(typed, custom)).toBeNull(),
  );

  it.each([
    'rtmp://host.example/app/KEY',
    'rtmp://host.example/app?key=KEY#KEY',
    'rtmp://KEY:KEY@host.example/app',
    'srt://host.example:9000?streamid=KEY&passphrase=KEY',
    'rtmp://host.example\\KEY',
    'KEY://host.example/',
    'rtmp://host.example/KEY\u0000',
  ])('never brings anything else with it: %s', (typed) => {
    expect(JSON.stringify(parseServerUrl(typed, custom))).not.toContain('KEY');
  });
});
