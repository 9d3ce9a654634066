import { cellText } from '../methods/plainText.ts';
import type { ResultTable } from '../methods/result.ts';
import { curvePicture } from './curvePicture.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Report, ReportSection } from './report.ts';

const style = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#57606a;--line:#d5d9de;--paper:#fff;--tint:#f4f6f8;--accent:#a8431c}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--line:#3a4149;--paper:#16191d;--tint:#1f2429;--accent:#f2a07b}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:72rem;font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.5rem;margin:3rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--accent)}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.35rem 0;max-width:65ch}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0}
.wide{overflow-x:auto;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;font-size:.9rem;min-width:20rem}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top;max-width:26rem;overflow-wrap:anywhere}
thead th{background:var(--tint);vertical-align:bottom;overflow-wrap:normal}
td.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
td.none{color:var(--soft);font-style:italic}
figure{margin:1rem 0;overflow-x:auto}
figcaption,.note{color:var(--soft);font-size:.875rem}
svg line{stroke:var(--line)}svg polyline{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}
svg circle{fill:var(--accent)}svg text{font:12px system-ui,sans-serif;fill:var(--soft);text-anchor:middle}
@media print{body{max-width:none;padding:0}.wide{overflow:visible}h2,h3{break-after:avoid}tr{break-inside:avoid}table{font-size:.75rem}}
`;

function lines(words: string): string {
  return escapeHtml(words).replaceAll(/\r\n?|\n/g, '<br>');
}

function table({ title, columns, rows, notes = [] }: ResultTable): string {
  const heads = columns.map(
    ({ label, unit }) => `<th scope="col">${escapeHtml(unit ? `${label} (${unit})` : label)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, at) => {
      const kind = cell === null ? ' class="none"' : typeof cell === 'number' ? ' class="n"' : ' dir="auto"';
      return `<td${kind}>${lines(cellText(cell, columns[at]))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = title === '' ? '' : `<caption>${escapeHtml(title)}</caption>`;
  const below = notes.map((note) => `<p class="note">${lines(note)}</p>`).join('');
  // A region that scrolls must be reachable by keyboard, and then it needs a name.
  const name = escapeHtml(title || 'Table');
  return `<div class="wide" tabindex="0" role="group" aria-label="${name}"><table>${caption}<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>${below}`;
}

function section({ heading, level, paragraphs, tables, curve }: ReportSection): string {
  const words = paragraphs.map((paragraph) => `<p dir="auto">${lines(paragraph)}</p>`).join('\n');
  const picture = curve ? curvePicture(curve) : '';
  return `<h${level} dir="auto">${escapeHtml(heading)}</h${level}>\n${words}\n${picture}${tables.map(table).join('\n')}`;
}

/** A report as one HTML page that needs nothing else: no scripts, no files, fit for print. */
export function reportHtml(report: Report): string {
  const about = report.about
    .map(([label, words]) => `<dt>${escapeHtml(label)}</dt><dd dir="auto">${lines(words)}</dd>`)
    .join('');
  const title = escapeHtml(report.title);
  const language = /^[A-Za-z0-9-]{1,35}$/.test(report.language) ? report.language : 'en';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
${about === '' ? '' : `<dl>${about}</dl>`}
${report.sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}
