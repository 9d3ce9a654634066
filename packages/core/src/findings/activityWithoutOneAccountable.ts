import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { ProjectRule } from './finding.ts';

/** An activity for which nobody, or more than one, answers. */
export const activityWithoutOneAccountable: ProjectRule = (snapshot) =>
  read
    .worksheetRows(snapshot, 'responsibilities')
    .filter((row) => row.accountable.length !== 1)
    .map((row) => ({
      code: 'activity-without-one-accountable',
      severity: 'hint',
      message: `${row.accountable.length === 0 ? 'Nobody answers' : 'More than one answers'} for ${quote(row.activity)}.`,
      cure: 'Name the one who is accountable.',
      about: [{ table: 'responsibilities', id: row.id }],
    }));
