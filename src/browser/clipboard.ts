/**
 * Puts a text on the clipboard. On pages without a secure address the browser offers no clipboard: then a selected text
 * field and the old command do it.
 * @throws Error when neither works
 */
export async function copyText(text: string): Promise<void> {
  // Missing on plain-http addresses, whatever the types say.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard) {
    await clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  // Deprecated, and the only way without a secure address.
  const done = (document as unknown as { execCommand(command: string): boolean }).execCommand('copy');
  field.remove();
  if (!done) throw new Error('the browser does not let the page copy');
}
