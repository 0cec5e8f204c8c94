import type { ExportFile } from '../../../contract/export.ts';

/** Long enough for the browser to have begun to save. */
const SAVING_MS = 60_000;

/** Has the browser save a piece of data as a file. */
export const saveBlob = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SAVING_MS);
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

/** Has the browser save a file of an export. */
export const saveFile = ({ name, type, text, encoding }: ExportFile): void =>
  saveBlob(name, new Blob([encoding === 'base64' ? bytesOf(text) : text], { type }));
