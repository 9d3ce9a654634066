import { number, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import { pareto, type ParetoResult } from './pareto.ts';

export const paretoMethod = defineMethod({
  name: 'pareto',
  label: 'Pareto analysis',
  summary: 'Which few causes or failures make up most of the cases, or of the cost?',
  row: 'a case, or a category with its amount',
  columns: {
    category: text({
      required: true,
      help: 'the cause, failure or kind of complaint',
      also: ['cause', 'failure', 'kind'],
    }),
    amount: number({
      min: 0,
      max: 1e12,
      help: 'cases, cost or a weight; left out throughout, every row is one case',
      also: ['count', 'cases', 'cost', 'weight'],
    }),
  },
  options: {
    reach: number({ min: 0, max: 100, fallback: 80, help: 'what the vital few have to reach, in percent' }),
    other: text({ help: 'the category that gathers the rest; “other” when left out' }),
  },
  show: ({ categories, measure, vitalFew, why, total }: ParetoResult) => [
    {
      title: 'Categories, largest first',
      columns: [
        { label: 'Category' },
        { label: measure === 'cases' ? 'Cases' : 'Amount' },
        { label: 'Share', unit: '%', places: 1 },
        { label: 'Cumulative', unit: '%', places: 1 },
        { label: 'Vital few' },
      ],
      rows: categories.map((one) => [
        one.category,
        one.amount,
        one.share * 100,
        one.cumulative * 100,
        one.vital ? 'yes' : '',
      ]),
      notes: [why ?? `Vital few: ${vitalFew.length} of ${categories.length} categories. Total ${total}.`],
    },
  ],
  compute: (rows, { reach, other }) => pareto(rows, { reach, other: other || 'other' }),
});
