import { readTextRows } from '@journeywright/core/interchange';
import { endingOf, type Given } from './given.ts';

/** How what was given is to be read. `unknown` names the ending of a file that nobody here can read. */
export type GivenFormat = 'json' | 'workbook' | 'table' | 'mermaid' | 'outline' | 'cjml';

const byEnding: Readonly<Record<string, GivenFormat>> = {
  '.json': 'json',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.csv': 'table',
  '.tsv': 'table',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.cjml': 'cjml',
  '.xml': 'cjml',
};

/** Files that people try, and that are something else inside. */
const otherPrograms = new Set([
  ...['.xls', '.ods', '.numbers', '.doc', '.docx', '.odt', '.pages', '.ppt', '.pptx', '.odp', '.key'],
  ...['.pdf', '.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.zip', '.vsdx', '.drawio', '.html', '.htm'],
]);

const fence = /^(?:`{3,}|~{3,}|:::)\s*(?:mermaid)?$/i;

/** Whether the first words of a text are those of a Mermaid journey, past what may stand before it. */
function isMermaid(lines: readonly string[]): boolean {
  let inFront = false;
  for (const given of lines.slice(0, 400)) {
    const line = given.trim();
    if (/^-{3,}$/.test(line)) inFront = !inFront;
    else if (inFront || line === '' || line.startsWith('%%') || line.endsWith('}%%') || fence.test(line))
      continue;
    else return /^journey(?:\s*$|\s*;|\s+(?:title|section)\b)/i.test(line);
  }
  return false;
}

const mark = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,4}[.)]\s)/;

function isOutline(lines: readonly string[]): boolean {
  const filled = lines.slice(0, 400).filter((line) => line.trim() !== '');
  return filled.filter((line) => mark.test(line)).length * 3 > filled.length;
}

/** Whether most rows have as many cells as the first, and that is more than one. */
function isTable(text: string): boolean {
  const read = readTextRows(text.slice(0, 20_000));
  if (!read.ok) return false;
  const rows = read.rows.slice(0, 50);
  const width = rows[0]?.cells.length ?? 0;
  const like = rows.filter(({ cells }) => cells.length === width).length;
  return rows.length > 1 && width > 1 && like * 3 >= rows.length * 2;
}

/** What a text is, told from its words. Lines that are nothing else are an outline. */
export function formatOfText(text: string): GivenFormat {
  const start = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{')) return 'json';
  if (start.startsWith('<')) return 'cjml';
  const lines = text.slice(0, 40_000).split(/\r\n|\r|\n/);
  if (isMermaid(lines)) return 'mermaid';
  if (isOutline(lines)) return 'outline';
  return isTable(text) ? 'table' : 'outline';
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The format of what was given: by the ending of a file, else by what is in it (null: to be told from its text).
 * `other` is the ending of a file of another program.
 */
export function formatOfGiven(
  given: Given,
): { readonly format: GivenFormat | null } | { readonly other: string } {
  if (given.kind === 'pasted') return { format: formatOfText(given.text) };
  const ending = endingOf(given.name);
  if (otherPrograms.has(ending)) return { other: ending };
  return { format: byEnding[ending] ?? (isZip(given.bytes) ? 'workbook' : null) };
}

/** Lines without any marks as a list, with their indents, so that each line is a stage or stands below one. */
export function asList(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.some((line) => mark.test(line)) || lines.filter((line) => line.trim() !== '').length < 2)
    return null;
  return lines.map((line) => line.replace(/^(\s*)(?=\S)/, '$1- ')).join('\n');
}
