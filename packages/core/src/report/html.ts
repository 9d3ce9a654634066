import { cellText } from '../methods/plainText.ts';
import type { ResultTable } from '../methods/result.ts';
import { curvePicture } from './curvePicture.ts';
import { anchors, contents } from './contents.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Report, ReportSection } from './report.ts';
import { reportStyle } from './reportStyle.ts';

function lines(words: string): string {
  return escapeHtml(words).replaceAll(/\r\n?|\n/g, '<br>');
}

/** Longer words, such as addresses of pages, may be broken after every so many characters. */
const longWord = /[^\s\u00AD\u200B]{24}(?=[^\s]{4})/gu;

/** Words in a cell: long ones can be broken, so that none makes a table wider than a page. */
function cellWords(words: string): string {
  return words.split(longWord).length === 1
    ? lines(words)
    : lines(words.replaceAll(longWord, '$&\u200B')).replaceAll('\u200B', '<wbr>');
}

function table({ title, columns, rows, notes = [] }: ResultTable, heading: string): string {
  const heads = columns.map(({ label, unit }, at) => {
    const kind = rows.some((row) => typeof row[at] === 'number') ? ' class="n"' : '';
    return `<th scope="col"${kind}>${cellWords(unit ? `${label} (${unit})` : label)}</th>`;
  });
  const body = rows.map((row) => {
    const cells = row.map((cell, at) => {
      const kind = cell === null ? ' class="none"' : typeof cell === 'number' ? ' class="n"' : ' dir="auto"';
      return `<td${kind}>${cellWords(cellText(cell, columns[at]))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = title === '' || title === heading ? '' : `<caption>${escapeHtml(title)}</caption>`;
  const below = notes.map((note) => `<p class="note">${lines(note)}</p>`).join('');
  // A region that scrolls must be reachable by keyboard, and then it needs a name.
  const name = escapeHtml(title || heading);
  return `<div class="wide" tabindex="0" role="group" aria-label="${name}"><table>${caption}<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>${below}`;
}

function section({ heading, level, paragraphs, tables, curve }: ReportSection, anchor: string): string {
  const words = paragraphs.map((paragraph) => `<p dir="auto">${lines(paragraph)}</p>`).join('\n');
  const picture = curve ? curvePicture(curve) : '';
  return `<h${level} id="${anchor}" dir="auto">${escapeHtml(heading)}</h${level}>\n${words}\n${picture}${tables.map((one) => table(one, heading)).join('\n')}`;
}

/** A report as one HTML page that needs nothing else: no scripts, no files, fit for print. */
export function reportHtml(report: Report): string {
  const about = report.about
    .map(([label, words]) => `<dt>${escapeHtml(label)}</dt><dd dir="auto">${lines(words)}</dd>`)
    .join('');
  const title = escapeHtml(report.title);
  const ids = anchors(report.sections);
  const language = /^[A-Za-z0-9-]{1,35}$/.test(report.language) ? report.language : 'en';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
${about === '' ? '' : `<dl>${about}</dl>`}
${contents(report.sections)}
${report.sections.map((one, at) => section(one, ids[at] ?? '')).join('\n')}
</main>
</body>
</html>
`;
}
