import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { ProjectRule } from './finding.ts';

/** A legal duty for which nobody noted the law in force today; the law a unit names may be out of date. */
export const dutyWithoutLaw: ProjectRule = (snapshot) =>
  read
    .worksheetRows(snapshot, 'duties')
    .filter((duty) => duty.inForce.trim() === '')
    .map((duty) => ({
      code: 'duty-without-law-in-force',
      severity: 'hint',
      message: `The legal duty ${quote(duty.duty)} names no law in force today.`,
      cure: 'Look up the law that is in force, and note when you checked.',
      about: [{ table: 'duties', id: duty.id }],
    }));
