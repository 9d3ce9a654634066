import { defineMethod } from '../method.ts';
import { type Recommendation, recommendationScore } from './recommendation.ts';
import { countRows, groupProblems, recommendationColumns } from './recommendationRows.ts';
import { estimateColumns, reasons, shownEstimate, shownValue } from './shown.ts';

export const recommendationMethod = defineMethod({
  name: 'recommendation-score',
  label: 'Recommendation score',
  summary:
    'By how many points promoters outnumber detractors, with its margin of error. (Net Promoter Score® is a registered mark for this figure.)',
  row: 'one answer, or a group of equal answers',
  columns: recommendationColumns,
  options: {},
  compute: (rows) => {
    const problems = groupProblems(rows);
    return problems.length > 0 ? problems : recommendationScore(countRows(rows));
  },
  show: ({ score, standardError, interval, shares, inputs }: Recommendation) => [
    {
      title: 'Groups',
      columns: [{ label: 'Group' }, { label: 'People' }, { label: 'Share', unit: '%', places: 1 }],
      rows: [
        ['Promoters (9–10)', inputs.promoters, shownValue(shares.promoters, 100)],
        ['Passives (7–8)', inputs.passives, shownValue(shares.passives, 100)],
        ['Detractors (0–6)', inputs.detractors, shownValue(shares.detractors, 100)],
        ['No answer', inputs.blanks, '–'],
      ],
    },
    {
      title: 'Score, in points from −100 to +100',
      columns: [{ label: 'Figure' }, ...estimateColumns(1)],
      rows: [
        ['Recommendation score', ...shownEstimate({ figure: score, interval })],
        ['Standard error', shownValue(standardError), '–', '–'],
      ],
      notes: reasons(score),
    },
  ],
});
