// Whatever listens where OBS should be: it becomes a state, nothing is thrown, and nothing stays open.
import type { Socket } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patience } from '../support/patience.ts';
import { saying, startResetting, startSilent, startTcp } from '../support/loopback-servers.ts';
import { linkTo, wayIn } from './support/linked.ts';
import { outputOf, startStandIn } from './support/stand-in-obs.ts';
import { frameOf, startWebSocketServer } from './support/web-socket-server.ts';
import type { Host, Visitor } from './support/web-socket-server.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const text = (...pieces: readonly string[]): Buffer => Buffer.from(pieces.join(''));
const json = (value: unknown): string => JSON.stringify(value);
const hello = json({ op: 0, d: { rpcVersion: 1 } });

/** Begins an answer that never comes to its end. */
const trickle = (socket: Socket): void => {
  socket.resume().write('HTTP/1.1 101 Switching Protocols\r\nX: ');
  const timer = setInterval(() => socket.write('x'), 5);
  socket.once('close', () => clearInterval(timer));
};

const stray: unknown[] = [];
const note = (error: unknown): void => void stray.push(error);
beforeEach(() => {
  stray.length = 0;
  process.on('unhandledRejection', note).on('uncaughtException', note);
});
afterEach(() => {
  process.off('unhandledRejection', note).off('uncaughtException', note);
  expect(stray).toEqual([]);
});

describe('Somebody else on the port', () => {
  it.each<[string, () => ReturnType<typeof startTcp>]>([
    ['a web server', () => startTcp(saying(ok))],
    ['a web server that says no', () => startTcp(saying('HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n'))],
    [
      'a web server that sends on',
      () => startTcp(saying('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n')),
    ],
    ['no web server at all', () => startTcp(saying('220 mail.example ESMTP\r\n'))],
    ['bytes of chance', () => startTcp(saying(String.fromCharCode(0, 255, 7, 22, 3, 1, 2, 0).repeat(500)))],
    ['headers without end', () => startTcp(saying(`HTTP/1.1 101 x\r\n${'x: y\r\n'.repeat(20_000)}`))],
    ['an upgrade to something else', () => startTcp(saying('HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n'))],
    ['one who resets', startResetting],
    ['one who hangs up', () => startTcp((socket) => socket.resume().end())],
  ])('%s', async (_what, start) => {
    await using server = await start();
    await using linked = linkTo(() => [wayIn(server.endpoint, 'right')]);
    await linked.until('not-obs');
    await expect.poll(server.open, patience).toBe(0);
  });

  it('is not taken for OBS when it speaks WebSocket without OBS’s subprotocol', async () => {
    await using server = await startWebSocketServer(
      { welcome: () => undefined, hear: () => undefined },
      { subprotocol: null },
    );
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('not-obs');
    await expect.poll(server.open, patience).toBe(0);
  });
});

describe('Somebody who says nothing', () => {
  it('and does not even accept', async () => {
    await using server = await startSilent();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await expect.poll(() => linked.states(), patience).toEqual(['no-answer']);
  });

  it.each([
    ['after accepting', () => startTcp()],
    ['after the upgrade', () => startStandIn({ mute: 'from-the-start' })],
    ['after hello', () => startStandIn({ mute: 'after-hello' })],
    ['but one byte after the other', () => startTcp(trickle)],
  ])('%s', async (_when, start) => {
    await using server = await start();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('no-answer', 9);
    await expect.poll(server.open, patience).toBe(0);
  });
});

/** Says hello and takes us in, then does `then` with every question. */
const host = (then: (visitor: Visitor, id: string) => void): Host => ({
  welcome: (visitor) => visitor.say(hello),
  hear: (visitor, heard) => {
    const { op, d } = JSON.parse(heard) as { op: number; d: { requestId: string } };
    if (op === 1) visitor.say(json({ op: 2, d: { negotiatedRpcVersion: 1 } }));
    if (op === 8) then(visitor, d.requestId);
  },
});

describe('Garbage instead of hello', () => {
  it.each<[string, (visitor: Visitor) => void]>([
    ['no JSON', ({ say }) => say('hello!')],
    ['JSON that is no message', ({ say }) => say('[1, 2, 3]')],
    ['JSON as deep as a well', ({ say }) => say('['.repeat(200_000))],
    ['a hello without its version', ({ say }) => say(json({ op: 0, d: {} }))],
    [
      'a challenge that is no text',
      ({ say }) => say(json({ op: 0, d: { rpcVersion: 1, authentication: { salt: 1 } } })),
    ],
    [
      'a challenge without end',
      ({ say }) =>
        say(json({ op: 0, d: { rpcVersion: 1, authentication: { salt: 'x'.repeat(9000), challenge: 'y' } } })),
    ],
    ['bytes', ({ frame }) => frame(2, Buffer.from([1, 2, 3]))],
  ])('%s', async (_what, welcome) => {
    await using server = await startWebSocketServer({ welcome, hear: () => undefined });
    await using linked = linkTo(() => [wayIn(server.endpoint, 'right')]);
    await linked.until('garbled');
    await expect.poll(server.open, patience).toBe(0);
  });

  it.each<[string, (visitor: Visitor) => void]>([
    ['text that is none', ({ frame }) => frame(1, Buffer.from([0xff, 0xfe, 0xfd]))],
    ['a message that is larger than any', ({ frame }) => frame(1, Buffer.alloc(600_000, 'x'))],
    [
      'a message that is said to be larger than memory',
      ({ raw }) => raw(Buffer.from([0x81, 127, 0, 0, 255, 255, 255, 255, 255, 255])),
    ],
    [
      'a message in pieces without end',
      ({ raw }) => {
        raw(frameOf(1, text('{'), false));
        for (let piece = 0; piece < 200; piece += 1) raw(frameOf(0, text(' '), false));
      },
    ],
    [
      'a small message that unpacks to more than memory should hold',
      ({ raw }) => {
        const bomb = deflateRawSync(Buffer.alloc(50_000_000, ' '));
        const header = frameOf(1, bomb);
        // The bit that says “packed”.
        header[0] = 0xc1;
        raw(header);
      },
    ],
    ['a frame of no kind', ({ frame }) => frame(5, text('x'))],
  ])('broken frames: %s', async (_what, welcome) => {
    await using server = await startWebSocketServer({ welcome, hear: () => undefined }, { isPacking: true });
    await using linked = linkTo(() => [wayIn(server.endpoint, 'right')]);
    await linked.until('ended');
    await expect.poll(server.open, patience).toBe(0);
  });
});

describe('Another version', () => {
  it('that is newer is told of by OBS', async () => {
    await using server = await startStandIn({ rpcVersion: 2 });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('unsupported-version');
  });

  it('that is older is not spoken', async () => {
    await using server = await startStandIn({ rpcVersion: 0 });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('unsupported-version');
    expect(server.obs.heard).toEqual([]);
  });

  it('that adds messages, events and fields is no trouble', async () => {
    await using server = await startStandIn({ outputs: [outputOf()] });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    const newer = server.guests.at(-1);
    newer?.say(json({ op: 42, d: { anything: true }, more: 1 }));
    server.tell('CanvasCreated', { canvasName: 'x' });
    server.tell('StreamStateChanged', { anything: 'else' });
    expect(await linked.link.look()).toMatchObject({ outputs: [{ name: 'simple_stream', active: true }] });
    expect(linked.states()).toEqual(['streaming']);
  });
});

describe('One who was let in and turns out to be none', () => {
  it.each<[string, (visitor: Visitor, id: string) => void]>([
    ['answers with garbage', ({ say }) => say('}{')],
    [
      'answers with too many answers',
      ({ say }, id) =>
        say(
          json({
            op: 9,
            d: { requestId: id, results: Array(300).fill({ requestType: 'x', requestStatus: { result: true } }) },
          }),
        ),
    ],
    [
      'floods',
      ({ say }) => {
        for (let event = 0; event < 1100; event += 1) say(json({ op: 5, d: { eventType: 'InputVolumeMeters' } }));
      },
    ],
  ])('%s', async (_what, then) => {
    await using server = await startWebSocketServer(host(then));
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('ended');
    expect(linked.link.state()).toMatchObject({ lost: { how: 'garbled' } });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('answers what nobody asked: nobody hears it, and silence is silence', async () => {
    const wrong = host(({ say }) => say(json({ op: 9, d: { requestId: 'another', results: [] } })));
    await using server = await startWebSocketServer(wrong);
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('ended', 12);
    expect(linked.link.state()).toMatchObject({ lost: { how: 'silent' } });
  });

  it('answers with nothing: the link stands, and nothing is known', async () => {
    const empty = host(({ say }, id) => say(json({ op: 9, d: { requestId: id, results: [] } })));
    await using server = await startWebSocketServer(empty);
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    expect(linked.link.state()).toMatchObject({ version: null, streaming: null, reconnecting: null, server: null });
    expect(await linked.link.look()).toMatchObject({ outputs: null, figures: { renderedFrames: null } });
  });

  it('answers with figures that are none: they are no data', async () => {
    const wrong = [-1, 1e300, '12', null, [], {}, true];
    await using server = await startStandIn({
      outputs: [outputOf({ outputBytes: -5, outputTotalFrames: 1e300, outputCongestion: 'much' as never })],
      stats: { activeFps: wrong[2], cpuUsage: wrong[3], renderTotalFrames: wrong[0], renderSkippedFrames: wrong[4] },
      version: { obsVersion: '\u001b[31m31.0' },
      service: { streamServiceType: 'x', streamServiceSettings: { server: 7 } },
    });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    expect(linked.link.state()).toMatchObject({ version: null, server: null });
    expect(await linked.link.look()).toMatchObject({
      outputs: [{ bytes: null, sentFrames: null, congestion: null, droppedFrames: 0 }],
      figures: { framesPerSecond: null, cpuPercent: null, renderedFrames: null, laggedFrames: null },
    });
  });

  it('and comes and goes all the time is knocked at less and less often', async () => {
    await using server = await startWebSocketServer({ welcome: ({ drop }) => drop(), hear: () => undefined });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.clock.advance(120_000);
    expect(server.visits()).toBeLessThanOrEqual(20);
  });
});
