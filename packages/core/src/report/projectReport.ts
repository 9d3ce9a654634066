import { findings } from '../findings/findings.ts';
import type { TableName } from '../ids.ts';
import { read } from '../map/queries.ts';
import { type AnyRecord, definitions, tableNames } from '../records/registry.ts';
import { recordsById } from '../file/serializeProject.ts';
import { projectOf, type Snapshot } from '../snapshot/snapshot.ts';
import { figureSections } from './figureSections.ts';
import { journeySections } from './journeySections.ts';
import { recordTable } from './recordTable.ts';
import type { Report, ReportSection } from './report.ts';
import { nameText, valueText } from './valueText.ts';

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

/** More answers than a person reads; their figures stand in the report. */
const mostRows = 200;

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
      const records = inOrder(snapshot, table);
      const shown = recordTable(snapshot, table, records.slice(0, mostRows));
      if (!shown) return [];
      const left = records.length - mostRows;
      const more = left > 0 ? [`The first ${mostRows} of ${records.length}; the file holds them all.`] : [];
      return [
        { heading: definitions[table].plural, level: 3, paragraphs: more, tables: [{ ...shown, title: '' }] },
      ];
    });
}

function findingsSection(snapshot: Snapshot): ReportSection {
  const found = findings(snapshot);
  const rows = found.map(({ severity, message, cure, about }) => {
    const chief = about[0];
    return [severity, chief ? nameText(snapshot, chief.table, chief.id) : '–', `${message} ${cure}`];
  });
  return {
    heading: 'What a reader would ask next',
    level: 2,
    paragraphs:
      rows.length === 0
        ? ['Nothing is missing that the map itself can tell.']
        : ['Found by rule from the map itself. None of it says that the map is wrong.'],
    tables:
      rows.length === 0
        ? []
        : [{ title: '', columns: ['Weight', 'Where', 'What'].map((label) => ({ label })), rows }],
  };
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
    const figures = figureSections(snapshot, journey.id);
    const part: ReportSection = {
      heading: journeys.length > 1 ? `Figures: ${journey.title}` : 'Figures',
      level: 2,
      paragraphs: [
        'Every figure says from how many cases it comes and by which convention. “Not measured” is never 0.',
      ],
      tables: [],
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
    ],
  };
}
