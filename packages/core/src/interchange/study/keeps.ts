import { serviceQualityItems } from '../../methods/quality/instrument.ts';
import type { FormatKeeps } from '../kept.ts';

const isZone = (record: Readonly<Record<string, unknown>>): boolean =>
  record['instrument'] === 'zone of tolerance';

/** What a table of answers keeps of a study. */
export const studyKeeps: FormatKeeps = {
  format: 'study',
  label: 'Study data, one row a respondent',
  tables: {
    studies: [
      { field: 'title', how: 'becomes “Imported study”', comesBack: () => 'Imported study' },
      {
        field: 'instrument',
        how: 'SERVQUAL, SERVPERF or zone of tolerance, as the headings tell',
        comesBack: (instrument) => instrument,
      },
      { field: 'scaleMin', how: 'comes back as 1', comesBack: () => 1 },
      {
        field: 'scaleMax',
        how: 'comes back as 7, or 9 for a zone of tolerance',
        comesBack: (_, record) => (isZone(record) ? 9 : 7),
      },
    ],
    studyItems: [
      { field: 'study' },
      ...(['dimension', 'expectation', 'perception', 'reverse'] as const).map((field) => ({
        field,
        how: `comes back as in our instrument of ${serviceQualityItems.length} items, by the number of the item`,
      })),
    ],
    respondents: [
      { field: 'study' },
      { field: 'code', how: 'without blanks around it' },
      { field: 'date' },
      { field: 'segment', how: 'by name' },
      { field: 'answers', how: 'answers on the scale of the instrument' },
      { field: 'points' },
    ],
    segments: [{ field: 'name', how: 'where a respondent names it; segments of one name become one' }],
  },
  remarks: [
    'Headings are `id, segment, date, E1…, P1…, W1…W5` and columns of your own; a bare `E1…E22,P1…P22` will do. Adequate and desired levels are `A1…`, `D1…`. See [study data](study-data.md).',
    'Items are numbered in their order. Items past the number our instrument has are listed as unplaced on the way in, and so are answers outside 1 to 7 (1 to 9 for a zone of tolerance): they are never moved onto the scale.',
    'Columns of your own become the note of the respondent on the way in; notes are not written.',
    'Cells are guarded against formulas as in the other tables. Files ending in `.tsv` are written with tabs.',
    'A `.csv` is taken for a journey unless the format is named: `--from study`, `--to study`, with `--study` where a project holds several.',
  ],
};
