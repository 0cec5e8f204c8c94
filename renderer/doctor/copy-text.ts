/**
 * Copies the text of an element. Where the shell allows no page the clipboard, the text is marked and copied as the keyboard would;
 * where that does not work either, it stays marked.
 */
export const copyText = async (element: HTMLElement): Promise<'copied' | 'marked'> => {
  try {
    await navigator.clipboard.writeText(element.innerText);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy') ? 'copied' : 'marked';
  }
};
