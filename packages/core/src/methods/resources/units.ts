import type { Read } from '../data/problems.ts';
import { problem, withoutDust } from './shared.ts';

/** A unit of the table: what it measures and how many of the smallest unit it holds. */
export interface Unit {
  /** The word for it, for example `hour`. */
  readonly name: string;
  /** Units of the same kind can be converted into each other. */
  readonly kind: string;
  /** Whole numbers, so that conversion adds no rounding error of its own. */
  readonly factor: number;
}

const table: readonly (readonly [kind: string, factor: number, ...names: string[]])[] = [
  ['time', 1, 'second', 'seconds', 'sec', 'secs', 's'],
  ['time', 60, 'minute', 'minutes', 'min', 'mins'],
  ['time', 3600, 'hour', 'hours', 'hr', 'hrs', 'h'],
  ['time', 86400, 'day', 'days', 'd'],
  ['time', 604800, 'week', 'weeks'],
  // A month has no fixed number of days, a working day no fixed number of hours.
  ['calendar time', 1, 'month', 'months'],
  ['calendar time', 3, 'quarter', 'quarters'],
  ['calendar time', 12, 'year', 'years'],
  ['working time', 1, 'working day', 'working days'],
  ['share', 100, '%', 'percent', 'per cent'],
  ['share', 10_000, 'share', 'proportion'],
  ['share', 10, 'per 1000', 'per thousand', '‰'],
  ['pounds sterling', 100, 'GBP', '£', 'pound', 'pounds'],
  ['pounds sterling', 1, 'penny', 'pence', 'p'],
  ['euros', 1, 'EUR', '€', 'euro', 'euros'],
  ['US dollars', 1, 'USD', '$', 'US dollar', 'US dollars'],
  ['count', 1, 'count', 'number', 'items', 'people', 'customers', 'calls', 'complaints', 'visits'],
  ['score', 1, 'point', 'points', 'score'],
];

const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([kind, factor, name, ...also]) =>
    [name ?? '', ...also].map((word): [string, Unit] => [
      word.toLowerCase(),
      { name: name ?? '', kind, factor },
    ]),
  ),
);

/** The unit of that name (singular, plural or usual sign), or undefined when the table does not hold it. */
export function findUnit(name: string): Unit | undefined {
  return units.get(name.trim().toLowerCase().replaceAll(/\s+/g, ' '));
}

function listed(kind: string): string {
  return table.flatMap(([of, , name]) => (of === kind ? [name] : [])).join(', ');
}

/**
 * A value given in one unit, in another: time (second to week), calendar time (month, quarter, year), share (%,
 * share, per 1000), money of one currency. The same word on both sides needs no table, so that units of an
 * organisation's own (“per 1000 room nights”) can be used. Refused, naming `field`: a unit the table does not
 * hold, and two units that measure different things.
 */
export function convert(
  value: number,
  from: string,
  to: string,
  row: number | null,
  field: string,
): Read<number> {
  const same = (word: string): string => word.trim().toLowerCase();
  if (same(from) === same(to)) return { ok: true, value };
  const [a, b] = [findUnit(from), findUnit(to)];
  const refuse = (message: string, cure: string): Read<number> => ({
    ok: false,
    problems: [problem(row, field, message, cure, 'bad-unit')],
  });
  if (a === undefined || b === undefined) {
    const unknown = a === undefined ? from : to;
    return refuse(
      `${field}: “${unknown}” is not a known unit, so that it cannot be converted (“${from}” to “${to}”).`,
      'Give all figures of the row in the same unit, or use second, minute, hour, day, week, %, share, per 1000 or a currency.',
    );
  }
  if (a.kind !== b.kind)
    return refuse(
      `${field}: “${from}” (${a.kind}) cannot be converted to “${to}” (${b.kind}).`,
      `Give it in one of: ${listed(b.kind)}.`,
    );
  const converted = withoutDust((value * a.factor) / b.factor);
  if (!Number.isFinite(converted))
    return refuse(`${field}: ${value} ${from} is too large to convert.`, 'Check the figure and its unit.');
  return { ok: true, value: converted };
}
