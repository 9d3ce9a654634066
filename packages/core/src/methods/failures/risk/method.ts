import type { Json } from '../../../json.ts';
import { riskTypes } from '../../../records/vocabulary.ts';
import { choice, json, number, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import type { ResultTable } from '../../result.ts';
import { defaultRiskBands } from './bands.ts';
import { type RiskCell, riskMatrix, type RiskMatrixResult } from './riskMatrix.ts';

const fivePoints = { min: 1, max: 5, integer: true } as const;
const pair = ({ probability, consequence }: RiskCell): string => `${probability} × ${consequence}`;

function show({ risks, unscored, counts, bands, types }: RiskMatrixResult): readonly ResultTable[] {
  const treated = risks.some(({ residual }) => residual !== null);
  const named = risks.some(({ treatment }) => treatment !== '');
  const priced = risks.some(({ netBenefit }) => netBenefit.value !== null);
  return [
    {
      title: 'Risks, worst first (probability × consequence)',
      columns: [
        { label: 'Risk' },
        { label: 'Type' },
        { label: 'P × C' },
        { label: 'Score' },
        { label: 'Band' },
        { label: 'Look at it' },
        ...(named ? [{ label: 'Treatment' }] : []),
        ...(treated
          ? [{ label: 'Residual P × C' }, { label: 'Residual score' }, { label: 'Residual band' }]
          : []),
        ...(priced ? [{ label: 'Loss avoided − cost', places: 2 }] : []),
      ],
      rows: risks.map((one) => [
        one.risk,
        one.type,
        pair(one),
        one.score,
        one.band,
        one.rareButExtreme ? 'rare but extreme' : '',
        ...(named ? [one.treatment] : []),
        ...(treated
          ? [
              one.residual ? pair(one.residual) : null,
              one.residual?.score ?? null,
              one.residual?.band ?? null,
            ]
          : []),
        ...(priced ? [one.netBenefit.value] : []),
      ]),
      notes: unscored.map(({ row, risk, why }) => `Not scored: row ${row}, ${risk}. ${why}`),
    },
    {
      title: 'How many lie in each cell',
      columns: [{ label: '' }, ...[1, 2, 3, 4, 5].map((c) => ({ label: `Consequence ${c}` }))],
      rows: counts.map((line, i) => [`Probability ${i + 1}`, ...line]).toReversed(),
    },
    {
      title: 'How many lie in each band',
      columns: [{ label: 'Band' }, { label: 'Before' }, { label: 'After treatment' }],
      rows: bands.map(({ band, count, residual }) => [band, count, treated ? residual : null]),
    },
    {
      title: 'Types',
      columns: [{ label: 'Type' }, { label: 'Risks' }],
      rows: types.map(({ type, count }) => [type, count]),
    },
  ];
}

export const riskMatrixMethod = defineMethod({
  name: 'risk-matrix',
  label: 'Risk matrix',
  summary: 'How likely and how bad is each risk, before and after treatment?',
  row: 'a risk',
  columns: {
    risk: text({ required: true, help: 'what may happen', also: ['name', 'what may happen'] }),
    place: text({ help: 'stage or contact point', also: ['stage', 'contact point'] }),
    type: text({ help: `for example ${riskTypes.map(({ label }) => label.toLowerCase()).join(', ')}` }),
    probability: number({ ...fivePoints, also: ['p'], help: '1 very unlikely … 5 almost certain' }),
    consequence: number({ ...fivePoints, also: ['c'], help: '1 hardly matters … 5 extreme' }),
    treatment: choice({ options: ['avoid', 'reduce', 'share', 'accept'], help: 'what is done about it' }),
    residualProbability: number({ ...fivePoints, help: 'probability after the treatment' }),
    residualConsequence: number({ ...fivePoints, help: 'consequence after the treatment' }),
    lossAvoided: number({ min: 0, help: 'expected loss the treatment avoids', also: ['benefit'] }),
    cost: number({ min: 0, help: 'what the treatment costs over the same time' }),
  },
  options: {
    bands: json<Json>({
      help: 'bands of one’s own over the scores 1 to 25: objects with name, from, to',
      expects: 'list of bands',
      fallback: defaultRiskBands as unknown as Json,
      check: (given) => given,
    }),
  },
  show,
  compute: (rows, options) =>
    riskMatrix(
      rows.map((row) => ({ ...row, treatment: row.treatment ?? '' })),
      options,
    ),
});
