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

/** Applies a replacement. Positions outside the text are brought to its ends. */
export function applyTextEdit(text: string, edit: TextEdit): string {
  const at = Math.min(Math.max(0, edit.at), text.length);
  const end = Math.min(at + Math.max(0, edit.remove), text.length);
  return text.slice(0, at) + edit.insert + text.slice(end);
}
