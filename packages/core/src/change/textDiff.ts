/** One replacement in a text, in UTF-16 units. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * The one replacement that turns `before` into `after`, or null when they are equal. Common beginnings
 * and ends are left alone and surrogate pairs are never cut.
 * @param caret where the caret stands after the edit: tells which of several equal letters was typed.
 */
export function diffText(before: string, after: string, caret?: number): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const headLimit =
    caret === undefined
      ? shorter
      : Math.min(shorter, Math.max(0, caret - Math.max(0, after.length - before.length)));
  let head = 0;
  while (head < headLimit && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head--;
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail--;
  return { at: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
}

/**
 * The replacement as it can be done in `text`: positions outside are brought to its ends, and a replacement
 * that would cut a surrogate pair takes the whole pair.
 */
export function fitTextEdit(text: string, edit: TextEdit): TextEdit {
  let at = Math.min(Math.max(0, edit.at), text.length);
  let end = Math.min(at + Math.max(0, edit.remove), text.length);
  const grows = end > at;
  if (at > 0 && isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at))) at--;
  if (!grows) end = at;
  else if (isHighSurrogate(text.charCodeAt(end - 1)) && isLowSurrogate(text.charCodeAt(end))) end++;
  return { at, remove: end - at, insert: edit.insert };
}

/** Applies a replacement as `fitTextEdit` fits it. */
export function applyTextEdit(text: string, edit: TextEdit): string {
  const { at, remove, insert } = fitTextEdit(text, edit);
  return text.slice(0, at) + insert + text.slice(at + remove);
}
