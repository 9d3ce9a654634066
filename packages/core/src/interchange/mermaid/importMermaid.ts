import { cleanText } from '../cleanText.ts';
import { Draft, tooMuch } from '../draft.ts';
import { type Import, type ImportContext, madeBy } from '../import.ts';
import { Notes, quoted, unreadable } from '../notes.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readDiagram } from './readDiagram.ts';

export interface MermaidImportOptions {
  /** Sections of the same name become one stage instead of several. */
  readonly mergeSections?: boolean;
  /** Whether a lane with the curve of the scores is added, so that they can be seen; true unless said. */
  readonly curve?: boolean;
}

const longest = 5_000_000;

/** The line where the diagram begins, past what may stand before it; -1 when there is no diagram of this kind. */
function findHeader(lines: readonly string[], from: number, notes: Notes): number {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] as string).trim();
    if (/^journey(\s|$|;)/i.test(line)) return at;
    if (line === '') continue;
    if (line.startsWith('%%{')) {
      // Bounded, so that directives without an end do not each search the whole text.
      const length = lines.slice(at, at + 200).findIndex((one) => one.includes('}%%'));
      const last = at + Math.max(0, length);
      for (let n = at; n <= last; n++) notes.keep(n + 1, (lines[n] as string).trim(), 'a directive');
      at = last;
    } else if (line.startsWith('%%') || line.startsWith('#')) notes.keep(at + 1, line, 'a comment');
    else if (/^(`{3,}|~{3,}|:::)\s*(mermaid)?$/i.test(line)) continue;
    else return -1;
  }
  return -1;
}

function firstWords(lines: readonly string[], from: number): string {
  return lines.slice(from, from + 1000).find((line) => /^\s*[^\s%#`~:-]/.test(line)) ?? '';
}

/**
 * Reads a Mermaid `journey` diagram, line by line: what one line gets wrong does not keep the others from being
 * read. Sections become stages, tasks contact points, scores from 1 to 5 their emotion, and the first two actors
 * of a task who it is from and to. Never throws.
 */
export function importMermaid(
  source: string,
  context: ImportContext,
  options: MermaidImportOptions = {},
): Import {
  if (source.length > longest)
    return unreadable(
      'too-large',
      `The text has ${source.length} characters; at most ${longest} can be read.`,
      'Split it into several diagrams.',
    );
  const notes = new Notes();
  const { text, replaced } = cleanText(source.startsWith('\uFEFF') ? source.slice(1) : source);
  if (replaced > 0)
    notes.warn(
      'broken-text',
      null,
      `${replaced === 1 ? 'A character' : `${replaced} characters`} that cannot be kept (NUL or half of one) became “\uFFFD”.`,
      'Save the file as UTF-8 again.',
    );
  const lines = text.split(/\r\n|\r|\n/);
  let start = 0;
  while (start < lines.length && (lines[start] as string).trim() === '') start++;
  const front = readFrontMatter(lines, start, notes);
  const header = findHeader(lines, front.end, notes);
  if (header < 0) {
    const words = firstWords(lines, front.end);
    return unreadable(
      'not-a-journey',
      words === ''
        ? 'There is no diagram in this text.'
        : `This is not a Mermaid journey diagram: it begins with ${quoted(words)}.`,
      'The first line of the diagram must be “journey”.',
      words === '' ? null : lines.indexOf(words, front.end) + 1,
    );
  }
  const draft = new Draft(context, notes);
  readDiagram({ lines, header, draft, notes, options, frontTitle: front.title });
  if (draft.full) return tooMuch('diagram');
  const changeSet = draft.finish('mermaid.import', 'Import Mermaid diagram');
  return {
    ok: true,
    changeSet,
    made: madeBy(changeSet),
    unplaced: notes.unplaced,
    diagnostics: notes.diagnostics(),
  };
}
