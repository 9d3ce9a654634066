import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { ProjectRule } from './finding.ts';

/** A need nobody has asked customers about: the listening gap of the five-gaps model. */
export const assumedNeed: ProjectRule = (snapshot) =>
  read
    .worksheetRows(snapshot, 'needs')
    .filter((need) => need.status === 'assumed')
    .map((need) => ({
      code: 'need-assumed',
      severity: 'hint',
      message: `The need ${quote(need.text)} is assumed.`,
      cure: 'Ask customers, and note how and when it was confirmed.',
      about: [{ table: 'needs', id: need.id }],
    }));
