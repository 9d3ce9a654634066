import { escapeHtml } from './escapeHtml.ts';
import type { ReportSection } from './report.ts';

/** Names for links to sections; of letters that every browser takes, in the order of the sections. */
export function anchors(sections: readonly ReportSection[]): readonly string[] {
  return sections.map((_, at) => `s${at + 1}`);
}

/** Fewer sections than this are seen at a glance. */
const fewSections = 4;

/** A list of the sections with links; empty for a report of few. */
export function contents(sections: readonly ReportSection[]): string {
  if (sections.length < fewSections) return '';
  const ids = anchors(sections);
  const items: string[] = [];
  let inner: string[] = [];
  let outer: string | null = null;
  const close = (): void => {
    if (outer === null && inner.length === 0) return;
    const list = inner.length > 0 ? `<ul>${inner.join('')}</ul>` : '';
    items.push(`<li>${outer ?? ''}${list}</li>`);
    inner = [];
  };
  sections.forEach(({ heading, level }, at) => {
    const link = `<a href="#${ids[at] ?? ''}" dir="auto">${escapeHtml(heading)}</a>`;
    if (level === 3) {
      inner.push(`<li>${link}</li>`);
      return;
    }
    close();
    outer = link;
  });
  close();
  return `<nav aria-label="Contents"><details open><summary>Contents</summary><ul>${items.join('')}</ul></details></nav>`;
}
