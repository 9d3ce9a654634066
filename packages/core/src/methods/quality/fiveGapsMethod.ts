import type { InputProblem } from '../data/problems.ts';
import { choice, flag, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type FiveGapsResult, fiveGaps, gapNames } from './fiveGaps.ts';
import { evidenceOf } from './gapRow.ts';

export const fiveGapsMethod = defineMethod({
  name: 'five-gaps',
  label: 'Five gaps model',
  summary: 'Where within the organisation to look for reasons of the gap between expectation and perception.',
  row: 'a contact point, need or figure that was looked at',
  columns: {
    name: text({
      help: 'the contact point, need or figure',
      also: ['contact point', 'where'],
      required: true,
    }),
    need: choice({
      help: 'gap 1: was the need confirmed with customers?',
      options: ['assumed', 'confirmed'],
    }),
    standard: choice({ help: 'gap 2: is there a service standard?', options: ['yes', 'no'] }),
    target: number({ help: 'gap 3: what the standard asks for' }),
    actual: number({ help: 'gap 3: what is delivered' }),
    better: choice({
      help: 'which way the figure is better',
      options: ['higher', 'lower'],
      fallback: 'higher',
    }),
    promise: choice({ help: 'gap 4: is the promise kept?', options: ['kept', 'partly', 'broken'] }),
    gap: number({
      help: 'a gap that something else found here speaks of, for example a failure',
      min: 1,
      max: 4,
      integer: true,
    }),
    finding: text({ help: 'what was found for that gap' }),
    open: flag({ help: 'whether the finding shows the gap', fallback: true }),
    expectation: number({ help: 'gap 5: mean expectation', also: ['e'] }),
    perception: number({ help: 'gap 5: mean perception on the same scale', also: ['p'] }),
  },
  options: {
    study: number({ help: 'the total gap of a SERVQUAL study, which then stands for gap 5' }),
    n: number({ help: 'how many people answered that study', min: 1, integer: true }),
  },
  compute: (rows, { study, n }): FiveGapsResult | readonly InputProblem[] =>
    fiveGaps({
      evidence: rows.flatMap(evidenceOf),
      customer: rows.flatMap(({ name, expectation, perception }) =>
        expectation === null || perception === null ? [] : [{ where: name, gap: perception - expectation }],
      ),
      study: study === null ? null : { value: study, n: n ?? 0, why: null },
    }),
  show: ({ gaps, customerGap, customerFindings }) => [
    {
      title: 'Gaps',
      columns: [
        { label: 'Gap' },
        { label: 'Between' },
        { label: 'Looked at' },
        { label: 'Shows the gap' },
        { label: 'Share', unit: '%', places: 0 },
        { label: 'P − E', places: 3 },
      ],
      rows: [
        ...gaps.map(({ gap, examined, open, share }) => [
          gap,
          gapNames[gap],
          examined,
          open,
          share.value === null ? null : share.value * 100,
          '',
        ]),
        [
          5,
          gapNames[5],
          // A study whose n nobody gave was not of 0 people.
          customerGap.value !== null && customerGap.n === 0 ? 'n not given' : customerGap.n,
          customerFindings.length,
          '',
          customerGap.value,
        ],
      ],
      notes: customerGap.why === null ? [] : [`Gap 5: ${customerGap.why}`],
    },
    {
      title: 'Findings',
      columns: [{ label: 'Gap' }, { label: 'Where' }, { label: 'What' }],
      rows: [
        ...gaps.flatMap(({ findings }) => findings.map(({ gap, where, what }) => [gap, where, what])),
        ...customerFindings.map(({ where, gap }) => [5, where, `expectations missed by ${shown(-gap)}`]),
      ],
    },
  ],
});

/** A difference without the tail that rounding leaves. */
function shown(value: number): string {
  return String(Number(value.toFixed(3)));
}
