// Making a PDF of a page is for a shell that can print; the engine makes the page.
import type { Exported } from '../../contract/export.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';

/** Prints a page (HTML, whole in itself) to a PDF and gives its bytes, or says why it could not. */
export type PrintPage = (html: string) => Promise<Result<Uint8Array>>;

/** What is said where nobody can print. */
const nobodyPrints = failWith('not-ready', message('session.pdf-elsewhere'));

/** The pages of an export as PDFs of the same names; there is no `print` in a shell that cannot. */
export const asPdf = async (
  make: () => Promise<Result<Exported>>,
  print: PrintPage | undefined,
): Promise<Result<Exported>> => {
  if (!print) return nobodyPrints;
  const made = await make();
  if (!made.ok) return made;
  const files: Exported['files'] = [];
  for (const { name, text } of made.value.files) {
    const printed = await print(text);
    if (!printed.ok) return printed;
    const base64 = Buffer.from(printed.value).toString('base64');
    files.push({ name: name.replace(/\.html$/, '.pdf'), type: 'application/pdf', text: base64, encoding: 'base64' });
  }
  return ok({ ...made.value, files });
};
