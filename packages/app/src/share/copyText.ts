/**
 * Puts a text on the clipboard; false when the browser does not allow it.
 * @param shown a field that shows the text, for dialogs, which let no focus out.
 */
export async function copyText(text: string, shown?: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return shown ? copySelected(shown) : copyFromOutside(text);
  }
}

/** Addresses without https have no clipboard of their own, and workshops often run on those. */
function copySelected(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function copyFromOutside(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'app-offscreen';
  document.body.append(field);
  const copied = copySelected(field);
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
