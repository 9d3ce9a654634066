import { escapeHtml } from './escapeHtml.ts';
import type { CurvePoint } from './report.ts';

const step = 56;
const [top, bottom, left] = [16, 136, 40];

/** The curve as a picture for HTML. Points without a value break the line; the figures stand in the table. */
export function curvePicture(points: readonly CurvePoint[]): string {
  if (!points.some(({ value }) => value !== null)) return '';
  const x = (at: number): number => left + at * step + step / 2;
  const y = (value: number): number => bottom - ((value - 1) / 4) * (bottom - top);
  const runs: string[] = [];
  let run: string[] = [];
  points.forEach(({ value }, at) => {
    if (value !== null) run.push(`${x(at)},${y(value).toFixed(1)}`);
    if ((value === null || at === points.length - 1) && run.length > 0) {
      runs.push(`<polyline points="${run.join(' ')}"/>`);
      run = [];
    }
  });
  const dots = points.map(({ label, value }, at) =>
    value === null
      ? ''
      : `<circle cx="${x(at)}" cy="${y(value).toFixed(1)}" r="4"><title>${escapeHtml(label)}: ${value}</title></circle>`,
  );
  const width = left + points.length * step + 8;
  const rules = [1, 2, 3, 4, 5].map(
    (value) =>
      `<line x1="${left}" x2="${width - 8}" y1="${y(value)}" y2="${y(value)}"/><text x="${left - 10}" y="${y(value) + 4}">${value}</text>`,
  );
  const numbers = points.map((_, at) => `<text class="n" x="${x(at)}" y="${bottom + 22}">${at + 1}</text>`);
  return `<figure><svg viewBox="0 0 ${width} ${bottom + 30}" width="${width}" role="img" aria-label="Curve of the experience, 1 unsatisfied to 5 delighted, by contact point; the figures stand in the table">${rules.join('')}${runs.join('')}${dots.join('')}${numbers.join('')}</svg><figcaption>Experience by contact point, 1 unsatisfied to 5 delighted. Gaps were not measured; numbers as in the table below.</figcaption></figure>`;
}
