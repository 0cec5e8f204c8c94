import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { Exported } from '../../../contract/export.ts';
import { asPdf } from '../../../engine/exports/print-page.ts';

const page: Exported = {
  files: [{ name: 'tokwatch-live-2026-11-20-7.html', type: 'text/html;charset=utf-8', text: '<p>Größe €</p>' }],
  redacted: [{ kind: 'ip', times: 2 }],
};
const make = (): Promise<Result<Exported>> => Promise.resolve(ok(page));

describe('An export as a PDF', () => {
  it('has the name of its page, the bytes of the printer in Base64, and says what was taken out', async () => {
    const seen: string[] = [];
    const bytes = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 255, 128);
    const made = await asPdf(make, (html) => {
      seen.push(html);
      return Promise.resolve(ok(bytes));
    });
    expect(seen).toEqual([page.files[0]!.text]);
    const file = { name: 'tokwatch-live-2026-11-20-7.pdf', type: 'application/pdf', encoding: 'base64' };
    expect(made).toEqual(ok({ files: [{ ...file, text: 'JVBERgD/gA==' }], redacted: page.redacted }));
  });

  it('is not to be had where nobody prints, and what to do instead is said before anything is made', async () => {
    const made = await asPdf(() => expect.fail('nothing is to be made'), undefined);
    const message = 'Only the desktop app makes a PDF. Take the page instead, open it in a browser and print it there.';
    expect(made).toMatchObject(fail('not-ready', message));
  });

  it('hands on why there is no page, or why it was not printed', async () => {
    const none = fail('not-found', 'There is no such session.');
    const late = fail('too-slow', 'It took too long.');
    expect(
      await asPdf(
        () => Promise.resolve(none),
        () => expect.fail('nothing is to be printed'),
      ),
    ).toBe(none);
    expect(await asPdf(make, () => Promise.resolve(late))).toBe(late);
  });
});
