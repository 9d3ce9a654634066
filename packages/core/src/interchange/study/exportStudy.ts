import type { Json } from '../../json.ts';
import { read } from '../../map/queries.ts';
import { dimensions } from '../../methods/quality/dimensions.ts';
import type { Answer } from '../../methods/quality/study.ts';
import type { Respondent } from '../../records/worksheets/respondent.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Export } from '../export.ts';
import type { WriteOptions } from '../table/writeTextTable.ts';
import { exportStudyTable } from './exportStudyTable.ts';
import { type StudyRecords, studyLosses } from './losses.ts';

const isObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function numberAt(value: unknown, key: string): Answer {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
  return typeof found === 'number' ? found : null;
}

function answersOf({ answers }: Respondent, ids: readonly string[], half: string): readonly Answer[] {
  return ids.map((id) =>
    numberAt(isObject(answers) && Object.hasOwn(answers, id) ? answers[id] : null, half),
  );
}

type Half = readonly [letter: string, half: string];

/** The halves an instrument has, and any other that somebody answered all the same. */
function halvesOf(
  instrument: string | null,
  people: readonly Respondent[],
  ids: readonly string[],
): readonly Half[] {
  const answered = (half: string): boolean =>
    people.some((person) => answersOf(person, ids, half).some((answer) => answer !== null));
  const zone = instrument === 'zone of tolerance';
  return [
    ...(zone || answered('a') ? [['A', 'a'] as const] : []),
    ...(zone || instrument === 'servqual' || answered('e') ? [[zone ? 'D' : 'E', 'e'] as const] : []),
    ['P', 'p'],
    ...(answered('i') ? [['I', 'i'] as const] : []),
  ];
}

/**
 * Writes the answers of a stored study as a table, one row a respondent, for `importStudy` or a statistics
 * program; null when there is no such study. What a table of answers has no place for is counted in `losses`.
 */
export function exportStudy(snapshot: Snapshot, studyId: string, options: WriteOptions = {}): Export | null {
  const study = read.worksheetRows(snapshot, 'studies').find(({ id }) => id === studyId);
  if (!study) return null;
  const items = read.worksheetRows(snapshot, 'studyItems').filter((item) => item.study === studyId);
  const people = read.worksheetRows(snapshot, 'respondents').filter((person) => person.study === studyId);
  const ids = items.map(({ id }) => id);
  const halves = halvesOf(study.instrument, people, ids);
  const rows = people.map((person) => {
    const points = dimensions.map((dimension) => numberAt(person.points, dimension));
    const segment = person.segment === null ? undefined : snapshot.tables.segments.get(person.segment);
    return {
      id: person.code,
      segment: segment?.name ?? '',
      date: person.date ?? '',
      line: 0,
      answers: Object.fromEntries(
        halves.map(([letter, half]): [string, readonly Answer[]] => [letter, answersOf(person, ids, half)]),
      ),
      points: points.every((point) => point === null) ? null : points,
      extra: {},
    };
  });
  const table = {
    items: items.map((_, at) => ({
      id: String(at + 1),
      dimension: 'tangibles' as const,
      topic: '',
      reverse: false,
      contactPoints: [],
    })),
    scale: { min: study.scaleMin ?? 1, max: study.scaleMax ?? 7 },
    letters: halves.map(([letter]) => letter),
    extra: [],
    rows,
  };
  return {
    text: exportStudyTable(table, options),
    losses: studyLosses(snapshot, { study, items, people, letters: table.letters } as object as StudyRecords),
  };
}
