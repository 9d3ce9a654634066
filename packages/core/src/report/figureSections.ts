import { methods } from '../methods/catalogue.ts';
import { projectData } from '../methods/fromProject.ts';
import type { Method, MethodData } from '../methods/method.ts';
import { headline } from '../methods/plainText.ts';
import type { ResultTable } from '../methods/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ReportSection } from './report.ts';

/** The figures of a journey, which methods they come from, and what could not be asked. */
export interface JourneyFigures {
  readonly sections: readonly ReportSection[];
  /** One row a method: rows read, cases counted, and whether figures came of it. */
  readonly overview: ResultTable;
  /** Labels of the methods for which the project records nothing. */
  readonly without: readonly string[];
}

type Row = ResultTable['rows'][number];

function figuresOf(method: Method, data: MethodData): { section: ReportSection; row: Row } {
  const { name, label } = method;
  const source = `Method “${name}”, from ${data.rows.length} rows of this project; formula, source and limits: docs/methods/${name}.md`;
  const section = { heading: label, level: 3 } as const;
  const analysis = method.analyse(data);
  if (!analysis.ok) {
    const problems = analysis.problems.map(
      ({ row, message, cure }) => `${row === null ? '' : `Row ${row}: `}${message} ${cure}`,
    );
    const paragraphs = ['This cannot be computed.', ...problems, source];
    const why = analysis.problems[0]?.message ?? '';
    return {
      section: { ...section, paragraphs, tables: [] },
      row: [label, data.rows.length, null, `not computed: ${why}`],
    };
  }
  const { n, notes } = analysis.result;
  const paragraphs = [headline(analysis.result), ...notes.map(({ message }) => `Note: ${message}`), source];
  return {
    section: { ...section, paragraphs, tables: analysis.tables },
    row: [label, data.rows.length, n, notes.length === 0 ? 'computed' : `computed; notes: ${notes.length}`],
  };
}

/** Every method the project has data for, with its figures, or why they cannot be had. */
export function journeyFigures(snapshot: Snapshot, journey: string): JourneyFigures {
  const found = methods.map((method) => ({ method, data: projectData(method.name, snapshot, journey) }));
  const figures = found.flatMap(({ method, data }) => (data ? [figuresOf(method, data)] : []));
  return {
    sections: figures.map(({ section }) => section),
    overview: {
      title: 'Methods at a glance',
      columns: ['Method', 'Rows read', 'n', 'Figures'].map((label) => ({ label })),
      rows: figures.map(({ row }) => row),
    },
    without: found.filter(({ data }) => data === null).map(({ method }) => method.label),
  };
}
