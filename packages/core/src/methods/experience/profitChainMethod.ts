import type { Json } from '../../json.ts';
import { type Cell, choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { chanceText } from '../plainText.ts';
import { profitChain } from './profitChain.ts';
import { type ProfitLinkName, profitLinks, readProfitLink } from './profitLinks.ts';
import { reasons, shownValue } from './shown.ts';

const link: Cell<ProfitLinkName> = {
  kind: 'choice',
  help: 'The link of the chain.',
  required: true,
  fallback: profitLinks[0],
  options: profitLinks,
  expects: `one of ${profitLinks.join(', ')}, or its number`,
  read: (given) =>
    typeof given === 'string' || typeof given === 'number' ? readProfitLink(String(given)) : undefined,
};

const value = number({ help: '' });

function readSeries(given: Json): readonly (number | null)[] | undefined {
  const parts: readonly Json[] =
    typeof given === 'string' ? given.split(';') : Array.isArray(given) ? given : [given];
  const read = parts.map((part) => {
    if (part === null || (typeof part === 'string' && part.trim() === '')) return null;
    return value.read(part);
  });
  return read.includes(undefined) ? undefined : read.map((one) => one ?? null);
}

const series: Cell<readonly (number | null)[]> = {
  kind: 'json',
  help: 'Values of past periods, the same periods in the same order for every link; nothing between two separators is a gap.',
  also: ['observations'],
  required: false,
  fallback: [],
  expects: 'list of numbers separated by semicolons',
  read: readSeries,
};

export const profitChainMethod = defineMethod({
  name: 'profit-chain',
  label: 'Service–profit chain',
  summary: 'How each link from inner service to profit developed, and where evidence is missing.',
  row: 'a measure of one link',
  columns: {
    link,
    measure: text({ help: 'What is measured.' }),
    unit: text({ help: 'Its unit.' }),
    value: number({ help: 'The value now; blank when not measured.', also: ['current'] }),
    previous: number({ help: 'The value before.', also: ['before'] }),
    target: number({ help: 'The value aimed at.' }),
    better: choice({
      help: 'Whether higher or lower is better; higher.',
      options: ['higher', 'lower'],
      fallback: 'higher',
    }),
    evidence: text({ help: 'Where the figure comes from.', also: ['source'] }),
    series,
  },
  options: {},
  compute: (rows) => profitChain(rows),
  show: ({ links, neighbours, short }) => [
    {
      title: 'Link by link',
      columns: [
        { label: 'Link' },
        { label: 'Measure' },
        { label: 'Previous' },
        { label: 'Value' },
        { label: 'Change', unit: '%', places: 1 },
        { label: 'Moved' },
        { label: 'To target', places: 2 },
      ],
      rows: links.flatMap(({ link: name, measures }) =>
        measures.length === 0
          ? [[name, 'evidence missing', '–', '–', '–', '–', '–']]
          : measures.map((one) => [
              name,
              one.unit === '' ? one.measure : `${one.measure} (${one.unit})`,
              one.previous,
              one.value === null ? 'evidence missing' : one.value,
              shownValue(one.change),
              one.direction ?? '–',
              one.target === null ? 'no target' : shownValue(one.toTarget),
            ]),
      ),
      notes: reasons(links.flatMap(({ measures }) => measures.map(({ change }) => change))),
    },
    {
      title: 'Neighbouring links',
      columns: [
        { label: 'From' },
        { label: 'To' },
        { label: 'Pairs' },
        { label: 'ρ', places: 2 },
        { label: '95 % from', places: 2 },
        { label: '95 % to', places: 2 },
        { label: 'p' },
      ],
      rows: neighbours.map(({ from, to, rho, interval, p }) => [
        from,
        to,
        rho.n,
        shownValue(rho),
        interval?.low ?? null,
        interval?.high ?? null,
        chanceText(p.value),
      ]),
      notes: reasons(neighbours.flatMap(({ rho, p }) => [rho, p])),
    },
    {
      title: 'The short chain',
      columns: [
        { label: 'Part' },
        { label: 'Links' },
        { label: 'With evidence' },
        { label: 'Measures better' },
        { label: 'Worse' },
        { label: 'Same' },
      ],
      rows: short.map(({ part, links: all, measured, better, worse, same }) => [
        part,
        all,
        measured,
        better,
        worse,
        same,
      ]),
    },
  ],
});
