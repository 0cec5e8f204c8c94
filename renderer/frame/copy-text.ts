/**
 * Copies the text of an element by way of the selection: the desktop window has no permission for the clipboard and needs none
 * for this. Where copying fails, the text is marked already.
 */
export const copyText = (element: HTMLElement): 'copied' | 'marked' => {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy') ? 'copied' : 'marked';
};
