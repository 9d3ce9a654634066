// A spreadsheet takes a cell that begins so for a formula, whether or not it stands in quotes. Full-width
// signs are turned into plain ones by some; a leading blank or tab is dropped by some.
const formula = /^'*[\s\u200B\uFEFF]*[=+\-@\t\r\n＝＋－＠−]/;
const guarded = /^'+[\s\u200B\uFEFF]*[=+\-@\t\r\n＝＋－＠−]/;

/**
 * Keeps a spreadsheet from running text as a formula: an apostrophe goes before text that begins with
 * = + − @, a tab or a line end, their full-width forms, or blanks and then one of these. Text that begins with
 * apostrophes and then one of these gets one more, so that `removeGuard` always gives back what was there.
 */
export function addGuard(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Undoes `addGuard`. Text that was never guarded stays, unless it is an apostrophe before a formula sign. */
export function removeGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
