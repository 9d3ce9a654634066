import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type SampleSizeResult, sampleSizes } from './sampleSize.ts';
import { withoutDust } from './shared.ts';

function show({ rows, inputs }: SampleSizeResult) {
  return [
    {
      title: 'Answers needed',
      columns: [
        { label: 'Question' },
        { label: 'Measure' },
        { label: 'Margin ±' },
        { label: 'Level', unit: '%' },
        { label: 'Population' },
        { label: 'Answers needed' },
        { label: 'Invitations' },
      ],
      rows: rows.map((row, at) => [
        row.name,
        inputs[at]?.measure ?? null,
        inputs[at]?.margin ?? null,
        withoutDust((inputs[at]?.level ?? 0) * 100),
        inputs[at]?.population ?? 'no limit',
        row.needed.value,
        row.invitations.value ?? '–',
      ]),
    },
  ];
}

export const sampleSizeMethod = defineMethod({
  name: 'sample-size',
  label: 'Sample size',
  summary: 'How many answers a survey needs, and how many people to invite.',
  row: 'a question the sample is to answer',
  columns: {
    name: text({ help: 'What is to be found out.', also: ['question', 'objective'] }),
    measure: choice({
      help: 'A share (how many say yes) or a mean (average mark).',
      options: ['share', 'mean'],
      fallback: 'share',
    }),
    margin: number({ help: 'Half the width of the interval; 0.05 is ±5 points of a share.', required: true }),
    level: number({ help: 'Level of the interval; 0.95 when blank.', fallback: 0.95 }),
    share: number({ help: 'Share expected; 0.5 when blank, which is safe.', fallback: 0.5 }),
    deviation: number({ help: 'Standard deviation expected, for a mean.', also: ['sd'] }),
    population: number({ help: 'How many people there are; blank for very many.', integer: true }),
    response: number({
      help: 'Share of those invited who will answer; 0.3 is 30 %.',
      also: ['response rate'],
    }),
  },
  options: {},
  compute: (rows) => sampleSizes(rows),
  show,
});
