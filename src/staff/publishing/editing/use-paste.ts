import type { ClipboardEvent } from 'react';
import { documentText, plainText } from '../paste/document-text';

/** The words of the clipboard: structure kept, junk dropped; plain text where there is nothing else. */
export function pastedText(clipboard: DataTransfer): string {
  const html = clipboard.getData('text/html');
  const kept = html === '' ? '' : documentText(new DOMParser().parseFromString(html, 'text/html').body);
  return kept === '' ? plainText(clipboard.getData('text/plain')) : kept;
}

/** Takes what is pasted from Word or a web page as lines of text, in the place of what is selected. */
export function usePasteInto(put: (text: string) => void) {
  return (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const words = pastedText(event.clipboardData);
    // Without text it is a picture or a file: the browser does with it what it always does.
    if (words === '') return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const area = event.currentTarget;
    const text = value.slice(0, selectionStart) + words + value.slice(selectionEnd);
    put(text);
    const caret = selectionStart + words.length;
    window.requestAnimationFrame(() => area.setSelectionRange(caret, caret));
  };
}
