import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { ProjectRule } from './finding.ts';

const extreme = 5;

/** A rare risk whose consequence is extreme, with nothing to control it: its product alone would hide it. */
export const extremeConsequence: ProjectRule = (snapshot) =>
  read
    .worksheetRows(snapshot, 'risks')
    .filter((risk) => risk.consequence === extreme && risk.control.trim() === '')
    .map((risk) => ({
      code: 'extreme-risk-without-control',
      severity: 'warning',
      message: `The consequence of the risk ${quote(risk.text)} would be extreme, and nothing controls it.`,
      cure: 'Say how it is controlled, however unlikely it is.',
      about: [{ table: 'risks', id: risk.id }],
    }));
