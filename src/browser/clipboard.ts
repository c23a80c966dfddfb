/**
 * Puts a text on the clipboard. On pages without a secure address the browser offers no clipboard: then a selected text
 * field and the old command do it. Resolves with whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  // Missing on plain-http addresses, whatever the types say.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    if (!clipboard) return copyTheOldWay(text);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  const before = document.activeElement;
  // Inside the open dialog: what stands outside of it cannot be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  // Deprecated, and the only way without a secure address.
  const done = (document as unknown as { execCommand(command: string): boolean }).execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
