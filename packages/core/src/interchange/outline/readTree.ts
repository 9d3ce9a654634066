import type { Notes } from '../notes.ts';

/** A heading, a list item or a paragraph, with what stands under it. */
export interface Node {
  readonly kind: 'root' | 'heading' | 'item' | 'paragraph';
  /** Of a heading 1 to 6; of an item how far it is set in. */
  readonly level: number;
  /** As it stood, without the mark; continuation lines joined by `<br>`. */
  text: string;
  readonly line: number;
  readonly children: Node[];
}

const item = /^([ \t]*)(?:[-*+•]|\d{1,9}[.)])(?:[ \t]+(.*)|)$/;
const deepest = 50;

/** How many columns blanks take up; a tab reaches to the next fourth. */
function columns(blanks: string): number {
  let width = 0;
  for (const one of blanks) width = one === '\t' ? width + 4 - (width % 4) : width + 1;
  return width;
}

/** Without blanks and tabs at either end; a pattern would try every run of blanks inside. */
function trimmed(text: string): string {
  const blank = (at: number): boolean => text[at] === ' ' || text[at] === '\t';
  let start = 0;
  let end = text.length;
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  return text.slice(start, end);
}

function node(kind: Node['kind'], level: number, text: string, line: number): Node {
  return { kind, level, text, line, children: [] };
}

/**
 * Reads headings, nested lists and paragraphs as a tree, in time linear in the length. Code, tables, quotations
 * and comments are kept as unplaced words.
 */
export function readTree(lines: readonly string[], start: number, notes: Notes): Node {
  const root = node('root', 0, '', 0);
  const headings: Node[] = [root];
  let items: Node[] = [];
  let paragraph: Node | null = null;
  const section = (): Node => headings.at(-1) as Node;

  function heading(level: number, text: string, line: number): void {
    while (section().level >= level) headings.pop();
    const made = node('heading', level, text, line);
    section().children.push(made);
    headings.push(made);
    items = [];
    paragraph = null;
  }

  for (let at = start; at < lines.length; at++) {
    const line = lines[at] as string;
    const text = trimmed(line);
    const number = at + 1;
    if (text === '') {
      paragraph = null;
      continue;
    }
    const fence = /^(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence) {
      const closes = new RegExp(`^[ \\t]*${fence[0]}{${fence.length},}[ \\t]*$`);
      notes.keep(number, line, 'code');
      for (at++; at < lines.length; at++) {
        notes.keep(at + 1, lines[at] as string, 'code');
        if (closes.test(lines[at] as string)) break;
      }
      continue;
    }
    const head = /^(#{1,6})(?:[ \t]+(.*))?$/.exec(text);
    if (head && columns(/^[ \t]*/.exec(line)?.[0] ?? '') < 4) {
      const words = trimmed(head[2] ?? '').replace(/(^|[ \t])#{1,100}$/, '');
      heading((head[1] as string).length, trimmed(words), number);
      continue;
    }
    const under = /^(=+|-+)$/.exec(text);
    if (under && paragraph && (text[0] === '=' || text.length > 1)) {
      const words: string = (paragraph as Node).text;
      const from: number = (paragraph as Node).line;
      section().children.pop();
      heading(text[0] === '=' ? 1 : 2, words, from);
      continue;
    }
    if (/^([-*_])(?:[ \t]*\1){2,}$/.test(text)) {
      items = [];
      paragraph = null;
      continue;
    }
    const found = item.exec(line);
    if (found) {
      const indent = columns(found[1] as string);
      while (items.length > 0 && (items.at(-1) as Node).level >= indent) items.pop();
      const made = node('item', indent, trimmed(found[2] ?? ''), number);
      (items.at(-1) ?? section()).children.push(made);
      if (items.length < deepest) items.push(made);
      paragraph = null;
      continue;
    }
    if (/^(\||>|<!--)/.test(text)) {
      const why = text[0] === '|' ? 'a table' : text[0] === '>' ? 'a quotation' : 'a comment';
      notes.keep(number, line, why);
      paragraph = null;
      continue;
    }
    const last = items.at(-1);
    if (last && /^[ \t]/.test(line)) last.text += last.text === '' ? text : `<br>${text}`;
    else if (paragraph) (paragraph as Node).text += `<br>${text}`;
    else {
      items = [];
      paragraph = node('paragraph', 0, text, number);
      section().children.push(paragraph);
    }
  }
  return root;
}
