import { cellText } from '../methods/plainText.ts';
import type { ResultTable } from '../methods/result.ts';
import type { Report, ReportSection } from './report.ts';

/** Words on one line in which nothing counts as Markdown or HTML. */
export function markdownText(words: string): string {
  return (
    words
      .replaceAll(/\r\n?|\n/g, ' / ')
      // A report is often read in a terminal, which such signs would steer.
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD')
      .replaceAll(/[\\`*_{}[\]|~]/g, String.raw`\$&`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .trim()
      .replace(/^(?=(?:#+|[+-]|-{3,}|={1,})(?:\s|$))/, '\\')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
  );
}

function table({ title, columns, rows, notes = [] }: ResultTable, heading: string): string {
  const numeric = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const heads = columns.map(({ label, unit }) => markdownText(unit ? `${label} (${unit})` : label));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map((cell, at) => markdownText(cellText(cell, columns[at])))));
  const head = title === '' || title === heading ? '' : `**${markdownText(title)}**\n\n`;
  const below = notes.map((note) => `\n\n${markdownText(note)}`).join('');
  const rule = line(numeric.map((right) => (right ? '---:' : '---')));
  return `${head}${[line(heads), rule, ...body].join('\n')}${below}`;
}

function section({ heading, level, paragraphs, tables }: ReportSection): string {
  const head = `${'#'.repeat(level)} ${markdownText(heading)}`;
  return [head, ...paragraphs.map(markdownText), ...tables.map((one) => table(one, heading))].join('\n\n');
}

/** A report as Markdown with tables (GitHub flavour). Words of the project never act as markup. */
export function reportMarkdown(report: Report): string {
  const about = report.about.map(([label, words]) => `- ${label}: ${markdownText(words)}`).join('\n');
  const parts = [`# ${markdownText(report.title)}`, about, ...report.sections.map(section)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
