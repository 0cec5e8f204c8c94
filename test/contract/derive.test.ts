import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import type { Api } from '../../contract/api.ts';
import { ask, connect, tell } from '../../contract/derive.ts';
import { serve } from '../../contract/serve.ts';
import type { Handlers, Server, Transport } from '../../contract/derive.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';

const phoneBook = {
  people: {
    numberOf: ask(v.strictObject({ name: v.string() }), v.number()),
    hangUp: ask(v.undefined(), v.undefined()),
  },
  calls: { incoming: tell(v.string()) },
} as const;

const working: Handlers<typeof phoneBook> = {
  people: {
    numberOf: ({ name }) => Promise.resolve(name === 'Ada' ? ok(1815) : fail('not-ready', 'Nobody of that name.')),
    hangUp: () => Promise.resolve(ok(undefined)),
  },
  calls: {
    incoming: (listener) => {
      listener('Ada');
      return () => undefined;
    },
  },
};

/** Everything that crosses is copied, as between two processes; functions do not survive it. */
const across = (server: Server): Transport => ({
  ask: async (channel, argument) => structuredClone(await server.ask(channel, structuredClone(argument))),
  listen: (channel, listener) => {
    const result = server.listen(channel, (value) => listener(structuredClone(value)));
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  },
});
const clientOf = (handlers: Handlers<typeof phoneBook>) => connect(phoneBook, across(serve(phoneBook, handlers)));

describe('A client and a server that are derived from one description', () => {
  it('a question is answered', async () => {
    expect(await clientOf(working).people.numberOf({ name: 'Ada' })).toEqual(ok(1815));
  });

  it('a question without an argument is answered', async () => {
    expect(await clientOf(working).people.hangUp()).toEqual(ok(undefined));
  });

  it('a failure arrives as it was made', async () => {
    expect(await clientOf(working).people.numberOf({ name: 'Bob' })).toEqual(fail('not-ready', 'Nobody of that name.'));
  });

  it('a subscription gives its values until it is ended', () => {
    const listeners = new Set<(name: string) => void>();
    const client = clientOf({
      ...working,
      calls: {
        incoming: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    });
    const heard: string[] = [];
    const unsubscribe = client.calls.incoming((name) => heard.push(name));
    listeners.forEach((call) => call('Ada'));
    unsubscribe();
    listeners.forEach((call) => call('Bob'));
    expect(heard).toEqual(['Ada']);
    expect(listeners.size).toBe(0);
  });

  it('the product’s own description gives a client with everything it describes', () => {
    const client = connect(api, across(serve(phoneBook, working)));
    const names = Object.entries(client).flatMap(([group, calls]) =>
      Object.keys(calls).map((name) => `${group}.${name}`),
    );
    expect(names).toEqual([
      ...['app.about', 'app.isNew', 'app.stepsDone', 'app.startup', 'app.setStartup'],
      ...['health.current', 'health.checkAgain', 'health.setLive', 'health.setPaused', 'health.changed'],
      'health.region',
      ...['alerts.snooze', 'alerts.changed', 'alerts.told', 'alerts.unshown', 'alerts.tryOut', 'alerts.showing'],
      ...['outside.current', 'outside.ask', 'outside.stop', 'outside.allowed', 'outside.changed'],
      ...['settings.get', 'settings.set', 'settings.setAll'],
      ...[
        'history.strip',
        'history.line',
        'history.measured',
        'history.incidents',
        'history.incident',
        'history.note',
        'history.told',
      ],
      ...['history.take', 'history.happened', 'history.changed'],
      ...['phone.answer', 'phone.forget', 'phone.changed'],
      ...['translator.explain', 'catalog.show', 'catalog.rhythm', 'doctor.dns', 'doctor.stop'],
      ...['compare.networks', 'compare.run', 'compare.await', 'compare.cancel', 'compare.changed'],
      ...['fixes.plan', 'fixes.run', 'fixes.planUndo', 'fixes.undo', 'fixes.cancel', 'fixes.answer'],
      ...['fixes.watchRouter', 'fixes.changed'],
      ...['session.mark', 'session.list', 'session.log', 'session.rename', 'session.remove', 'session.report'],
      ...['session.pdf', 'session.trends', 'session.changed'],
      ...['preflight.plan', 'preflight.run', 'preflight.cancel', 'preflight.changed'],
      ...['dock.renewKey', 'dock.changed'],
      ...['obs.usePassword', 'obs.forgetPassword', 'obs.lookAgain', 'obs.changed'],
    ]);
  });
});

describe('What the compiler refuses', () => {
  it('a missing handler, an unknown one, a wrong answer, a wrong argument', () => {
    // @ts-expect-error a handler is missing
    const missing: Handlers<typeof phoneBook> = { people: { hangUp: working.people.hangUp }, calls: working.calls };
    // @ts-expect-error a whole group is missing
    const missingGroup: Handlers<Api> = {};
    const wrongAnswer: Handlers<typeof phoneBook>['people'] = {
      ...working.people,
      // @ts-expect-error the answer is of another type
      numberOf: () => Promise.resolve(ok('1815')),
    };
    const client = clientOf(working);
    const wrongCalls = [
      // @ts-expect-error the argument is missing
      () => client.people.numberOf(),
      // @ts-expect-error the argument is of another type
      () => client.people.numberOf({ name: 7 }),
      // @ts-expect-error there is no such question
      () => typeof client.people.addressOf,
    ];
    expect([missing, missingGroup, wrongAnswer, ...wrongCalls]).toHaveLength(6);
  });
});

describe('The server trusts nothing that it is sent', () => {
  const calls: unknown[] = [];
  const noting: Handlers<typeof phoneBook> = {
    people: {
      numberOf: (argument) => {
        calls.push(argument);
        return Promise.resolve(ok(1));
      },
      hangUp: () => Promise.resolve(ok(undefined)),
    },
    calls: {
      incoming: (listener) => {
        calls.push(listener);
        return () => undefined;
      },
    },
  };
  const server = serve(phoneBook, noting);

  it.each<[string, unknown]>([
    [': "name" must be text.', { name: 7 }],
    [': "name" is missing.', {}],
    [': "age" is not a known name.', { name: 'Ada', age: 36 }],
    [' must be a group of named values.', 'Ada'],
    [' is missing.', undefined],
  ])('a bad argument never reaches a handler: …%s', async (end, argument) => {
    expect(await server.ask('people.numberOf', argument)).toEqual(
      fail('bad-argument', `The argument of people.numberOf${end}`),
    );
    expect(calls).toEqual([]);
  });

  it('an argument where there should be none is refused too', async () => {
    expect(await server.ask('people.hangUp', 1)).toEqual(
      fail('bad-argument', 'The argument of people.hangUp must be left out.'),
    );
  });

  it.each([
    '',
    '.',
    'people',
    'people.',
    '.numberOf',
    'people.nobody',
    'people.numberOf.',
    'people.numberOf.constructor',
    'people.constructor',
    'people.__proto__',
    'people.toString',
    '__proto__.x',
    '__proto__.toString',
    'constructor.name',
    'constructor.prototype',
    'toString',
    'hasOwnProperty.call',
    'calls.incoming',
  ])('there is no question called "%s"', async (channel) => {
    expect(await server.ask(channel, { name: 'Ada' })).toEqual(
      fail('unknown-channel', `There is no question called "${channel}".`),
    );
  });

  it('what a description inherits is not described', async () => {
    const inherited = Object.create(phoneBook) as Record<string, never>;
    const people = Object.create(phoneBook.people) as Record<string, never>;
    for (const description of [inherited, { people }]) {
      expect(await serve(description, noting).ask('people.hangUp', undefined)).toMatchObject({
        error: { code: 'unknown-channel' },
      });
    }
  });

  it.each(['people.numberOf', 'calls.nothing', 'calls.incoming.x', '__proto__.x', 'constructor.name', 'toString', ''])(
    'there is no subscription called "%s"',
    (channel) => {
      expect(server.listen(channel, () => undefined)).toEqual(
        fail('unknown-channel', `There is no subscription called "${channel}".`),
      );
      expect(calls).toEqual([]);
    },
  );
});

describe('The client trusts nothing that it is answered', () => {
  const answering = (answer: Result<unknown>) =>
    connect(phoneBook, { ask: () => Promise.resolve(answer), listen: () => () => undefined });

  it('an answer that does not fit the description is a failure', async () => {
    expect(await answering(ok('1815')).people.numberOf({ name: 'Ada' })).toEqual(
      fail('internal', 'The answer of people.numberOf must be a number.'),
    );
    expect(await answering(ok(undefined)).people.numberOf({ name: 'Ada' })).toEqual(
      fail('internal', 'The answer of people.numberOf is missing.'),
    );
  });

  it('a failure needs no answer', async () => {
    const failure = fail('not-ready', 'Not yet.');
    expect(await answering(failure).people.numberOf({ name: 'Ada' })).toEqual(failure);
  });
});
