import { applyTextEdit, diffText, type TextEdit } from '@journeywright/core';

/** Where a caret stands after an edit made by somebody else. Text put in just at the caret goes behind it. */
export function mapCaret(caret: number, { at, remove, insert }: TextEdit): number {
  if (caret <= at) return caret;
  return caret >= at + remove ? caret + insert.length - remove : at;
}

/** The same edit on a text that another edit has changed meanwhile. */
export function rebaseEdit(mine: TextEdit, theirs: TextEdit): TextEdit {
  const from = mapCaret(mine.at, theirs);
  const to = mapCaret(mine.at + mine.remove, theirs);
  return { at: from, remove: Math.max(0, to - from), insert: mine.insert };
}

/** An edit of `mine(text)` as an edit of `text`: what somebody else did, without what I did. */
function withoutMine(theirs: TextEdit, mine: TextEdit | null): TextEdit {
  if (!mine) return theirs;
  const back = (position: number): number => {
    if (position <= mine.at) return position;
    const end = mine.at + mine.insert.length;
    return position >= end ? position - mine.insert.length + mine.remove : mine.at;
  };
  const from = back(theirs.at);
  return { at: from, remove: Math.max(0, back(theirs.at + theirs.remove) - from), insert: theirs.insert };
}

/**
 * Two people typing into one text, seen from one of them. Pure bookkeeping: it knows what the document holds,
 * what the text box was made from, and what the text would be without this person's part.
 */
export class Typing {
  /** The text in the document. */
  document: string;
  /** The document's text when the text box was last filled; differs from `document` only during composition. */
  private shown: string;
  /** The text as it was at the start, with what others did since. */
  private original: string;

  constructor(start: string) {
    this.document = start;
    this.shown = start;
    this.original = start;
  }

  /** What Escape goes back to. */
  get before(): string {
    return this.original;
  }

  /** The edit to commit after the text box changed to `text`; null when there is nothing to do. */
  typed(text: string, caret: number): TextEdit | null {
    const mine = diffText(this.shown, text, caret);
    if (!mine) return null;
    const theirs = diffText(this.shown, this.document);
    return theirs ? rebaseEdit(mine, theirs) : mine;
  }

  /**
   * Commits an edit with `commit`. While it runs, the document's new text is expected and not taken for the
   * work of somebody else; when it is refused, the edit is still to be done.
   */
  committing<R extends { readonly ok: boolean }>(edit: TextEdit, commit: () => R): R {
    const before = this.document;
    this.document = applyTextEdit(before, edit);
    const result = commit();
    if (result.ok) this.shown = this.document;
    else this.document = before;
    return result;
  }

  /** The document changed to `text` by somebody else. Gives what happened, or null when nothing did. */
  received(text: string): TextEdit | null {
    const theirs = diffText(this.document, text);
    if (!theirs) return null;
    const mine = diffText(this.original, this.document);
    this.original = applyTextEdit(this.original, withoutMine(theirs, mine));
    this.document = text;
    return theirs;
  }

  /** The text box was filled with what the document holds. */
  filled(): void {
    this.shown = this.document;
  }
}
