import type { TableName } from '../ids.ts';
import { read } from '../map/queries.ts';
import { type AnyRecord, definitions, tableNames } from '../records/registry.ts';
import { recordsById } from '../file/serializeProject.ts';
import { projectOf, type Snapshot } from '../snapshot/snapshot.ts';
import { journeyFigures } from './figureSections.ts';
import { journeySections } from './journeySections.ts';
import { recordTable } from './recordTable.ts';
import type { Report, ReportSection } from './report.ts';
import { findingsSection } from './findingsSection.ts';
import { shorten } from './shorten.ts';
import { valueText } from './valueText.ts';

/** Told by the sections of a journey, or by nobody. */
const elsewhere: readonly TableName[] = [
  'project',
  'journeys',
  'stages',
  'contactPoints',
  'lanes',
  'cards',
  'links',
  'transactions',
  'responses',
  'momentsOfTruth',
  'failures',
  'actions',
  'extras',
];

function inOrder(snapshot: Snapshot, table: TableName): readonly AnyRecord[] {
  const orderOf = (record: AnyRecord): string => (typeof record['order'] === 'string' ? record['order'] : '');
  return (recordsById(snapshot, table) as readonly AnyRecord[]).toSorted((a, b) =>
    orderOf(a) === orderOf(b) ? 0 : orderOf(a) < orderOf(b) ? -1 : 1,
  );
}

function worksheetSections(snapshot: Snapshot): ReportSection[] {
  return tableNames
    .filter((table) => !elsewhere.includes(table))
    .flatMap((table): ReportSection[] => {
      const tables = recordTable(snapshot, table, inOrder(snapshot, table));
      return tables.length === 0
        ? []
        : [{ heading: definitions[table].plural, level: 3, paragraphs: [], tables }];
    });
}

/**
 * A readable report of a project: each journey as its map tells it, every figure that can be computed with its
 * n and convention, the worksheets, and what is still missing. Pure: the same project gives the same report.
 * @param journeyId only this journey; all when left out
 */
export function projectReport(snapshot: Snapshot, journeyId: string | null = null): Report {
  const project = projectOf(snapshot);
  const journeys = read.journeys(snapshot).filter(({ id }) => journeyId === null || id === journeyId);
  const about = (
    ['organisation', 'sector', 'organisationType', 'market', 'author', 'created'] as const
  ).flatMap((name): (readonly [string, string])[] => {
    const field = definitions.project.fields[name];
    const words = field && valueText(snapshot, field, project[name]);
    return field && words !== null && words !== undefined ? [[field.label, String(words)]] : [];
  });
  const sheets = worksheetSections(snapshot);
  const summary: ReportSection[] =
    project.summary === ''
      ? []
      : [{ heading: 'Summary', level: 2, paragraphs: [project.summary], tables: [] }];
  const perJourney = journeys.flatMap((journey) => {
    const { sections: figures, overview, without } = journeyFigures(snapshot, journey.id);
    const part: ReportSection = {
      heading: journeys.length > 1 ? `Figures: ${journey.title}` : 'Figures',
      level: 2,
      paragraphs: [
        'Every figure says from how many cases it comes and by which convention. “Not measured” is never 0.',
        ...(without.length > 0 ? [`Nothing is recorded here for: ${without.join('; ')}.`] : []),
      ],
      tables: overview.rows.length > 0 ? [overview] : [],
    };
    return [...journeySections(snapshot, journey), ...(figures.length > 0 ? [part, ...figures] : [])];
  });
  return {
    title: project.title.trim() || 'Untitled project',
    language: project.language || 'en',
    about,
    sections: [
      ...summary,
      ...perJourney,
      ...(sheets.length > 0
        ? [{ heading: 'Worksheets', level: 2, paragraphs: [], tables: [] } as const, ...sheets]
        : []),
      findingsSection(snapshot),
    ].map(shorten),
  };
}
