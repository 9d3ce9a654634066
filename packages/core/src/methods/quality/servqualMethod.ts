import type { InputProblem } from '../data/problems.ts';
import { choice, number } from '../data/shape.ts';
import { type DataRow, defineFreeMethod } from '../method.ts';
import { servqual } from './servqual.ts';
import { readMeans } from './meansRows.ts';
import { servqualFromMeans } from './servqualMeans.ts';
import type { ServqualResult } from './servqualResult.ts';
import { servqualTables } from './servqualTables.ts';
import type { Respondent } from './study.ts';
import { missingHalf, noRows } from './studyChecks.ts';
import { answerOptions, itemsOption, scaleOf, stagesOption, weightsOption } from './studyOptions.ts';
import { readStudyRows, type StudyRow } from './studyRows.ts';

/** A row of a study table as a respondent of a paired study. */
export function respondentOf({ id, segment, date, answers, points }: StudyRow): Respondent {
  return { id, segment, date, expected: answers['E'] ?? [], perceived: answers['P'] ?? [], points };
}

const options = {
  items: itemsOption,
  weights: weightsOption,
  weighted: choice({
    help: 'how the weighted score is written: weights that add to 1, 100 points × gap summed, or that sum ÷ 5',
    options: ['normalised', 'points', 'worksheet'],
    fallback: 'normalised',
  }),
  ...answerOptions,
  perceptionMin: number({ help: 'the lowest answer of the perceptions, where it differs (then refused)' }),
  perceptionMax: number({ help: 'the highest answer of the perceptions, where it differs (then refused)' }),
  n: number({ help: 'how many people answered, when the rows are means by item', min: 1, integer: true }),
  stages: stagesOption,
  order: choice({
    help: 'the order in which dimensions are shown',
    options: ['instrument', 'reliability first', 'worst first'],
    fallback: 'instrument',
  }),
};

function isMeans(rows: readonly DataRow[]): boolean {
  const headings = Object.keys(rows[0] ?? {}).map((heading) => heading.trim().toLowerCase());
  return headings.includes('e') && headings.includes('p');
}

type Result = ServqualResult<unknown>;

export const servqualMethod = defineFreeMethod({
  name: 'servqual',
  label: 'SERVQUAL: expectations against perceptions',
  summary: 'How far the service falls short of what customers expect, on five dimensions.',
  row: 'a respondent (id, segment, date, E1…, P1…, W1…W5), or an item with its means (item, E, P)',
  options,
  compute: (rows, given): (Result & { readonly order: typeof given.order }) | readonly InputProblem[] => {
    const { min, max, perceptionMin, perceptionMax } = given;
    const common = {
      scale: scaleOf(given),
      perceptionScale: { min: perceptionMin ?? min, max: perceptionMax ?? max },
      groupWeights: given.weights,
      weightedAs: given.weighted,
      stageOf: given.stages,
    };
    if (isMeans(rows)) {
      const means = readMeans(rows, given.items);
      if (!means.ok) return means.problems;
      const result = servqualFromMeans({ ...means.value, ...common, respondents: given.n });
      return result.ok ? { ...result.value, order: given.order } : result.problems;
    }
    const read = readStudyRows(rows, given.items, ['E', 'P']);
    if (!read.ok) return read.problems;
    const { items, letters, notes } = read.value;
    const none = noRows(rows, 'respondent');
    if (none.length > 0) return none;
    if (!letters.includes('E'))
      return missingHalf('E', 'expectations', 'Add them, or study the perceptions alone with servperf.');
    if (!letters.includes('P')) return missingHalf('P', 'perceptions', 'Add them: a gap needs both halves.');
    const result = servqual({
      ...common,
      items,
      respondents: read.value.rows.map(respondentOf),
      minimumShare: given.minimumShare,
    });
    if (!result.ok) return result.problems;
    return { ...result.value, notes: [...notes, ...result.value.notes], order: given.order };
  },
  show: (result) => servqualTables(result, result.order),
});
