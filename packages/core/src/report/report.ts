import type { ResultTable } from '../methods/result.ts';

/** A point of the curve of the experience, for a picture of it. */
export interface CurvePoint {
  readonly label: string;
  /** 1 to 5, or null where it was not measured. */
  readonly value: number | null;
}

/** One part of a report: words, then tables. */
export interface ReportSection {
  readonly heading: string;
  /** 2 for parts, 3 for parts of parts. */
  readonly level: 2 | 3;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ResultTable[];
  /** Drawn where pictures can be; the tables hold the same figures. */
  readonly curve?: readonly CurvePoint[];
}

/** A report as data, to be written as Markdown or HTML. */
export interface Report {
  readonly title: string;
  readonly language: string;
  /** Who, for whom, what kind: shown below the title. */
  readonly about: readonly (readonly [label: string, words: string])[];
  readonly sections: readonly ReportSection[];
}
