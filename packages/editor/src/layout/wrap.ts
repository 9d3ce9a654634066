/** The two kinds of text on a card. */
export type TextStyle = 'text' | 'detail';

/** Width in pixels of a piece of text on one line. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Breaks `text` into lines not wider than `width`, at most `maxLines` of them. */
export type WrapText = (text: string, style: TextStyle, width: number, maxLines: number) => readonly string[];

// Both caches are emptied rather than trimmed: filling them again costs one layout.
const maxWords = 20_000;
const maxTexts = 20_000;

/** Makes a wrapper that measures each word once and each text once for a width. */
export function createWrapper(measure: MeasureText): WrapText {
  const words = new Map<string, number>();
  const texts = new Map<string, readonly string[]>();

  function widthOf(word: string, style: TextStyle): number {
    const key = `${style}|${word}`;
    let width = words.get(key);
    if (width === undefined) {
      if (words.size >= maxWords) words.clear();
      width = measure(word, style);
      words.set(key, width);
    }
    return width;
  }

  /** As many characters of `word` as fit, at least one. */
  function headOf(word: string, style: TextStyle, width: number): string {
    let head = '';
    for (const character of word) {
      if (head !== '' && measure(head + character, style) > width) break;
      head += character;
    }
    return head;
  }

  function wrapParagraph(text: string, style: TextStyle, width: number, lines: string[]): void {
    const space = widthOf(' ', style);
    let line = '';
    let used = 0;
    for (let word of text.split(/\s+/).filter(Boolean)) {
      let wide = widthOf(word, style);
      if (line !== '' && used + space + wide <= width) {
        line += ` ${word}`;
        used += space + wide;
        continue;
      }
      if (line !== '') lines.push(line);
      while (wide > width && word.length > 1) {
        const head = headOf(word, style, width);
        if (head.length === word.length) break;
        lines.push(head);
        word = word.slice(head.length);
        wide = measure(word, style);
      }
      line = word;
      used = wide;
    }
    lines.push(line);
  }

  function cut(line: string, style: TextStyle, width: number): string {
    let kept = line;
    while (kept !== '' && measure(`${kept}…`, style) > width) kept = kept.slice(0, -1);
    return `${kept.trimEnd()}…`;
  }

  return (text, style, width, maxLines) => {
    if (text === '') return noLines;
    const key = `${style}|${width}|${maxLines}|${text}`;
    const known = texts.get(key);
    if (known) return known;
    const all: string[] = [];
    for (const paragraph of text.split('\n')) {
      wrapParagraph(paragraph, style, width, all);
      if (all.length > maxLines) break;
    }
    const lines =
      all.length > maxLines
        ? [...all.slice(0, maxLines - 1), cut(all[maxLines - 1] as string, style, width)]
        : all;
    if (texts.size >= maxTexts) texts.clear();
    texts.set(key, lines);
    return lines;
  };
}

const noLines: readonly string[] = [];
