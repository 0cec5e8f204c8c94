// The link to an OBS that comes, goes, crashes, hangs and changes its password.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { obsStateSchema } from '../../../contract/obs.ts';
import { patience } from '../support/patience.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { linkTo, wayIn } from './support/linked.ts';
import { outputOf, startStandIn } from './support/stand-in-obs.ts';

describe('The link to OBS', () => {
  it('comes up and says what OBS is and does', async () => {
    await using server = await startStandIn({ password: 'right', outputs: [outputOf()] });
    await using linked = linkTo(() => [wayIn(server.endpoint, 'right')]);
    await linked.until('streaming');
    expect(v.parse(obsStateSchema, linked.link.state())).toEqual({
      link: 'up',
      since: expect.any(String) as string,
      version: '31.0.2',
      streaming: true,
      reconnecting: false,
      server: { protocol: 'rtmp', host: 'ingest.example', port: 1935 },
      gaveUp: false,
      again: null,
    });
  });

  it('hears at once that a stream begins, reconnects and ends', async () => {
    await using server = await startStandIn();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    const told = (...outputs: Parameters<typeof outputOf>): void => {
      server.obs.outputs = outputs.map(outputOf);
      server.tell('StreamStateChanged', { outputActive: true, outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED' });
    };
    // The clock stands still: nothing but the event can have been the reason.
    told({});
    await expect.poll(() => linked.states().at(-1), patience).toBe('streaming');
    told({ outputReconnecting: true });
    await expect.poll(() => linked.states().at(-1), patience).toBe('reconnecting');
    told({ outputActive: false });
    await expect.poll(() => linked.states().at(-1), patience).toBe('up');
  });

  it('notices within seconds what OBS has not told', async () => {
    await using server = await startStandIn();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    server.obs.outputs = [outputOf()];
    await linked.until('streaming', 6);
  });

  it('follows OBS to another server that it is set to', async () => {
    await using server = await startStandIn();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    server.obs.service.streamServiceSettings = { server: 'srt://other.example:9000?streamid=x', key: '' };
    server.tell('CurrentProfileChanged', { profileName: 'Other' });
    const serverNow = () => (linked.link.state() as { server?: unknown }).server;
    await expect.poll(serverNow, patience).toEqual({ protocol: 'srt', host: 'other.example', port: 9000 });
  });

  it('is not told to OBS more than it has to be', async () => {
    await using server = await startStandIn({ password: 'right' });
    await using linked = linkTo(() => [wayIn(server.endpoint, 'right')]);
    await linked.until('up');
    const asked = server.obs.heard.flatMap((text) =>
      [...text.matchAll(/"requestType":"(\w+)"/g)].map(([, name]) => name),
    );
    expect([...new Set(asked)].sort()).toEqual(['GetOutputList', 'GetStats', 'GetStreamServiceSettings', 'GetVersion']);
  });
});

describe('An OBS that is not there', () => {
  it('is absent, is waited for, and is found a few seconds after it has started', async () => {
    await using first = await startStandIn();
    const { endpoint } = first;
    await first[Symbol.asyncDispose]();
    await using linked = linkTo(() => [wayIn(endpoint)]);
    await linked.until('absent');
    await linked.clock.advance(300_000);
    expect(linked.states()).toEqual(['absent']);
    await using _second = await startStandIn({}, { port: endpoint.port });
    await linked.until('up', 11);
  });

  it('is switched off, when its settings say so', async () => {
    await using linked = linkTo(() => [wayIn(closedPort, null, false)]);
    await linked.until('switched-off', 0);
  });

  it('is looked for at once when somebody asks', async () => {
    await using first = await startStandIn();
    const { endpoint } = first;
    await first[Symbol.asyncDispose]();
    await using linked = linkTo(() => [wayIn(endpoint)]);
    await linked.until('absent');
    await using _second = await startStandIn({}, { port: endpoint.port });
    linked.link.retry();
    await expect.poll(() => linked.states().at(-1), patience).toBe('up');
  });
});

describe('An OBS that goes', () => {
  it.each([
    ['quits in the middle of a stream', 'quit', true],
    ['crashes in the middle of a stream', 'broke', true],
    ['stops its server in its settings', 'server-stopped', false],
  ] as const)('%s', async (_what, how, whileStreaming) => {
    await using server = await startStandIn({ outputs: whileStreaming ? [outputOf()] : [] });
    const { endpoint } = server;
    await using linked = linkTo(() => [wayIn(endpoint)]);
    await linked.until(whileStreaming ? 'streaming' : 'up');
    if (how === 'quit') server.tell('ExitStarted');
    if (how === 'server-stopped') server.guests.at(-1)?.close(1001, 'Server stopping.');
    else server.guests.at(-1)?.drop();
    await server[Symbol.asyncDispose]();
    await linked.until('absent');
    expect(linked.states()).toContain('ended');
    expect(linked.link.state()).toMatchObject({ lost: { how, whileStreaming } });
  });

  it('ends its stream while it closes, and was streaming all the same', async () => {
    await using server = await startStandIn({ outputs: [outputOf()] });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    server.tell('ExitStarted');
    server.obs.outputs = [];
    server.tell('StreamStateChanged', { outputActive: false, outputState: 'OBS_WEBSOCKET_OUTPUT_STOPPED' });
    // What OBS said has been heard, and looked at, by the time of this answer.
    expect(await linked.link.look()).toMatchObject({ outputs: [] });
    server.guests.at(-1)?.drop();
    await linked.until('ended', 0);
    expect(linked.link.state()).toMatchObject({ lost: { how: 'quit', whileStreaming: true } });
  });

  it('and comes back as another run of it, or as the same', async () => {
    const linkedAgain = async (renderTotalFrames: number): Promise<unknown> => {
      await using server = await startStandIn({ outputs: [outputOf()] });
      await using linked = linkTo(() => [wayIn(server.endpoint)]);
      await linked.until('streaming');
      server.obs.stats = { ...server.obs.stats, renderTotalFrames };
      server.guests.at(-1)?.drop();
      await linked.until('ended', 0);
      await linked.until('streaming');
      return linked.link.state();
    };
    const after = { how: 'broke', whileStreaming: true };
    expect(await linkedAgain(100)).toMatchObject({ again: { after, restarted: true } });
    expect(await linkedAgain(9060)).toMatchObject({ again: { after, restarted: false } });
  });

  it('answers no more: that is silence, and the link is given up', async () => {
    await using server = await startStandIn({ outputs: [outputOf()] });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    server.obs.mute = 'from-the-start';
    await linked.until('ended', 16);
    expect(linked.link.state()).toMatchObject({ lost: { how: 'silent', whileStreaming: true } });
    await linked.until('no-answer');
    expect(await linked.link.look()).toBe('away');
  });

  it('removes us: that is respected for a while', async () => {
    await using server = await startStandIn();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    server.guests.at(-1)?.close(4011, 'Your session has been invalidated.');
    await linked.until('removed', 0);
    await linked.clock.advance(4000);
    expect(server.visits()).toBe(1);
    await linked.until('up');
  });
});

describe('The password', () => {
  it('is asked for when there is none, and nothing is tried without it', async () => {
    await using server = await startStandIn({ password: 'right' });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('password-needed');
    expect(server.obs.heard).toEqual([]);
  });

  it('that is wrong is told once to OBS, and taken up again when it is another', async () => {
    await using server = await startStandIn({ password: 'right' });
    let typed = 'wrong';
    await using linked = linkTo(() => [wayIn(server.endpoint, typed)]);
    await linked.until('wrong-password');
    await linked.clock.advance(300_000);
    expect(server.visits()).toBe(1);
    typed = 'right';
    await linked.until('up', 120);
    expect(server.visits()).toBe(2);
  });

  it('that is wrong is tried again when somebody asks', async () => {
    await using server = await startStandIn({ password: 'later' });
    await using linked = linkTo(() => [wayIn(server.endpoint, 'now')]);
    await linked.until('wrong-password');
    server.obs.password = 'now';
    linked.link.retry();
    await expect.poll(() => linked.states().at(-1), patience).toBe('up');
  });

  it('that is not asked for is proven to nobody', async () => {
    await using server = await startStandIn({ password: null });
    await using linked = linkTo(() => [wayIn(server.endpoint, 'right')]);
    await linked.until('up');
    expect(server.obs.heard.filter((text) => text.includes('authentication'))).toEqual([]);
  });

  it('may be changed in OBS, which hangs up then: the new one is found for the next try', async () => {
    await using server = await startStandIn({ password: 'first' });
    await using linked = linkTo(() => [wayIn(server.endpoint, server.obs.password)]);
    await linked.until('up');
    server.obs.password = 'second';
    server.guests.at(-1)?.close(1001, 'Server stopping.');
    await linked.until('ended', 0);
    await linked.until('up');
  });

  it('is the right one of several, whichever comes first', async () => {
    await using server = await startStandIn({ password: 'right' });
    await using linked = linkTo(() => ['old', 'right', 'other'].map((password) => wayIn(server.endpoint, password)));
    await linked.until('up');
    expect(server.visits()).toBe(2);
  });
});

describe('Several ways in', () => {
  it('are gone one after the other, and the nearest miss is told', async () => {
    await using server = await startStandIn({ password: 'right' });
    await using linked = linkTo(() => [wayIn(closedPort), wayIn(server.endpoint, 'wrong'), wayIn(closedPort, 'x')]);
    await linked.until('wrong-password');
  });
});

describe('The end of the link', () => {
  it('says goodbye to OBS and leaves nothing open', async () => {
    await using server = await startStandIn();
    const linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    await linked.link.end();
    expect(linked.link.state()).toEqual({ link: 'off' });
    expect(await linked.link.look()).toBe('away');
    await expect.poll(server.open, patience).toBe(0);
  });

  it('comes at once while it waits for somebody who says nothing', async () => {
    await using server = await startStandIn({ mute: 'from-the-start' });
    const linked = linkTo(() => [wayIn(server.endpoint)]);
    await expect.poll(server.open, patience).toBe(1);
    await linked.link.end();
    expect(linked.states()).toEqual(['off']);
    await expect.poll(server.open, patience).toBe(0);
  });
});
