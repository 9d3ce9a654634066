import type { Notes } from '../notes.ts';

function scalar(given: string): string {
  const text = given.trim();
  const quote = text[0];
  if ((quote !== '"' && quote !== "'") || text.length < 2 || !text.endsWith(quote)) return text;
  const inner = text.slice(1, -1);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, '$1');
}

/**
 * The title of a front matter, and the number of lines it takes up (0 when there is none). What else it says is
 * kept as unplaced words.
 */
export function readFrontMatter(
  lines: readonly string[],
  start: number,
  notes: Notes,
): { readonly title: string | null; readonly end: number } {
  if (lines[start]?.trimEnd() !== '---') return { title: null, end: start };
  const close = lines.findIndex((line, at) => at > start && line.trimEnd() === '---');
  if (close < 0) {
    notes.warn(
      'front-matter-open',
      start + 1,
      'The front matter has no end.',
      'Close it with a line of three dashes.',
    );
    notes.keep(start + 1, lines[start] as string, 'begins a front matter that has no end');
    return { title: null, end: start + 1 };
  }
  let title: string | null = null;
  for (let at = start + 1; at < close; at++) {
    const line = lines[at] as string;
    if (line.startsWith('title:')) title = scalar(line.slice('title:'.length));
    else if (line.trim() !== '') notes.keep(at + 1, line, 'a setting in the front matter');
  }
  return { title, end: close + 1 };
}
