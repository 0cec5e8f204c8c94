import { describe, expect, it } from 'vitest';
import { message, say } from '../../contract/message.ts';
import { adviceFor, mendingOf } from '../../contract/todo.ts';
import { allCauses } from '../../engine/diagnosis/causes/rows.ts';

describe('Where the advice is that there is nothing to fix', () => {
  const rows = allCauses.filter(({ code }) => say(message(adviceFor(code))).startsWith('Nothing to fix here'));

  it('is so for more than one verdict', () => expect(rows.length).toBeGreaterThan(5));

  it.each(rows.map(({ code, fixes }) => [code, [...fixes]] as const))('%s counts no fix that fits', (_code, fixes) =>
    expect(mendingOf({ fixes: [...fixes] })).toEqual([]),
  );
});

it('What may mend something is counted, in its order', () =>
  expect(mendingOf({ fixes: ['other-network', 'open-outage-monitors', 'wait', 'restart-router'] })).toEqual([
    'other-network',
    'restart-router',
  ]));
