const inline = /[\\`*_[\]<]/g;
const hidden = /[\u0000-\u001F\u007F-\u00A0\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * Words as Markdown that shows them just so. Line breaks become `<br>`; blanks at either end and characters that
 * cannot be seen become references, so that no editor trims them away.
 */
export function escapeText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(inline, '\\$&')
        .replace(/&(?=#?\w+;)/g, '&amp;')
        .replace(hidden, reference),
    )
    .join('<br>')
    .replace(/^[ \s]|[ \s]$/g, reference);
}

/** The same where a line begins: what would start a list, a heading, a quotation or a table is defused. */
export function escapeStart(text: string): string {
  return escapeText(text)
    .replace(/^(?=[#>+\-=|~:])/, '\\')
    .replace(/^(\d{1,10})([.)])/, '$1\\$2')
    .replace(/#$/, '\\#');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function character(code: number): string | null {
  const sound = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return sound ? String.fromCodePoint(code) : null;
}

/** The words a piece of Markdown shows: escapes, references and line breaks read; other marks stay. */
export function readText(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|(\w{1,10}));|<br\s{0,9}\/?>/gi,
    (whole, escaped?: string, code?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (code !== undefined) return character(Number(code)) ?? whole;
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] as string) : whole;
      return '\n';
    },
  );
}
