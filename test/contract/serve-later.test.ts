import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import type { Server } from '../../contract/derive.ts';
import { ok } from '../../contract/result.ts';
import { serveLater } from '../../contract/serve-later.ts';

const countingServer = (): { server: Server; listeners: Set<(value: unknown) => void> } => {
  const listeners = new Set<(value: unknown) => void>();
  const server: Server = {
    ask: (channel, argument) => Promise.resolve(ok([channel, argument])),
    listen: (_channel, listener) => {
      listeners.add(listener);
      return ok(() => void listeners.delete(listener));
    },
  };
  return { server, listeners };
};

describe('A window that is quicker than its engine', () => {
  it('gets its answer once the engine is there', async () => {
    const { promise, resolve } = Promise.withResolvers<Server>();
    const asked = serveLater(api, promise).ask('health.current', 7);
    resolve(countingServer().server);
    expect(await asked).toEqual(ok(['health.current', 7]));
  });

  it('is told from then on what it subscribed to before', async () => {
    const { promise, resolve } = Promise.withResolvers<Server>();
    const told: unknown[] = [];
    const listening = serveLater(api, promise).listen('health.changed', (value) => told.push(value));
    const { server, listeners } = countingServer();
    resolve(server);
    await promise;
    listeners.forEach((listener) => listener('news'));
    expect(told).toEqual(['news']);
    if (listening.ok) listening.value();
    expect(listeners.size).toBe(0);
  });

  it('that is closed again before the engine is there, subscribes to nothing', async () => {
    const { promise, resolve } = Promise.withResolvers<Server>();
    const listening = serveLater(api, promise).listen('health.changed', () => undefined);
    if (listening.ok) listening.value();
    const { server, listeners } = countingServer();
    resolve(server);
    await promise;
    expect(listeners.size).toBe(0);
  });

  it('a subscription that does not exist is refused at once', () => {
    const later = serveLater(api, new Promise<Server>(() => undefined));
    expect(later.listen('health.current', () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'unknown-channel' },
    });
  });
});
