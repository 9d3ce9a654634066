// Besides what the grammar gives a meaning: what the labels' HTML, the entity coder and editors would change.
const special =
  /[#:;&<>ﬂ¶\u0000-\u001F\u007F-\u00A0\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const keyword = /^(journey|title|section|acctitle|accdescr)/i;

const entity = (character: string): string => `#${character.codePointAt(0)};`;

/** A label as Mermaid reads it back; line breaks become `<br>`. Empty labels are the caller's. */
export function escapeLabel(text: string): string {
  const escaped = text
    .split('\n')
    .map((line) => line.replace(special, entity).replace(/%%+/g, (run) => '#37;'.repeat(run.length)))
    .join('<br>')
    .replace(/^[ \s]|[ \s]$/g, entity);
  // Lead and trail of a line would be trimmed by readers, and a keyword at the start taken for one.
  return keyword.test(escaped) ? entity(escaped[0] as string) + escaped.slice(1) : escaped;
}

/** An actor's name: commas part actors. */
export function escapeActor(name: string): string {
  return escapeLabel(name).replaceAll(',', '#44;');
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00A0',
  colon: ':',
  semi: ';',
  num: '#',
  comma: ',',
};

function character(code: number): string | null {
  const sound = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return sound ? String.fromCodePoint(code) : null;
}

/** The text of a label: entities as characters, `<br>` as a line break. Unknown entities stay as they are. */
export function readLabel(label: string): string {
  return label
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .replace(/#(\d{1,8}|[a-z]{1,8});/gi, (whole, name: string) =>
      /^\d/.test(name)
        ? (character(Number(name)) ?? whole)
        : Object.hasOwn(named, name)
          ? (named[name] as string)
          : whole,
    );
}
