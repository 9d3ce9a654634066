import { applyChangeSet } from '../src/change/apply.ts';
import { changeSet, type Op, put } from '../src/change/changeSet.ts';
import { createIdSource, type Id, type TableName } from '../src/ids.ts';
import { orderKeysBetween } from '../src/order/order.ts';
import type { Field } from '../src/records/field.ts';
import { completeRecord, definitions } from '../src/records/registry.ts';
import { checkField } from '../src/records/validate.ts';
import { emptySnapshot, type Snapshot } from '../src/snapshot/snapshot.ts';
import { type Dice, diceOf, mulberry32 } from './random.ts';

/** Words that formats of text stumble over. */
export const awkwardTexts: readonly string[] = [
  '',
  '',
  'Book a room',
  'Wait at the desk',
  '予約する 👩‍👩‍👧 Zoë',
  'two\nlines',
  'three\r\n\r\nlines\rwith old ends',
  '\n',
  ' spaces around ',
  '\ttab\tin it\t',
  '"quoted", and \'so\' ""',
  'back\\slash \\n \\',
  'שלום \u202Eright to left\u202C',
  'zero\u200Bwidth\u200D\uFEFF',
  '\uFEFFmark',
  '\u2028line\u2029paragraph\u0085next',
  'no\u00A0break\u3000wide',
  '#;:%% 5: Me, You',
  '%% remark',
  'text %%',
  '%%{init: {}}%%',
  'section Next',
  'title Other',
  'journey',
  'accTitle: x',
  'accDescr { x }',
  'Task: 5: Me',
  'a, b',
  '#35; &#35; &amp; #quot; &lt;br&gt; <br/>',
  '---',
  '***',
  '```js',
  '~~~',
  '# head',
  '## stage',
  '### point',
  '- item',
  '* item',
  '1. item',
  '1) item',
  '> quote',
  '| a | b |',
  '[link](x) ![i](y) `code` **bold** _it_',
  '<b>not bold</b> <!-- c -->',
  '=1+1',
  '+44 20',
  '-5',
  '@home',
  "'=1",
  'null',
  '3.5',
  '2026-11-23',
  'Emotion: 3',
  'e\u0301 \u00e9',
  '\u0001\u0007\u001B[31m',
  '    indented',
  'Setext\n===',
  'a\n---\nb',
];

function word(dice: Dice): string {
  if (dice.chance(0.02)) return 'long words '.repeat(200);
  const one = dice.pick(awkwardTexts) as string;
  return dice.chance(0.2) ? one + (dice.pick(awkwardTexts) as string) : one;
}

function fitting(field: Field, dice: Dice, draw: () => unknown): unknown {
  for (let tries = 0; tries < 5; tries++) {
    const value = draw();
    if (checkField(field, value) === null) return value;
  }
  return field.kind === 'text' || field.kind === 'line' ? 'plain' : field.default;
}

function someNumber(field: Extract<Field, { kind: 'number' }>, dice: Dice): number | null {
  const min = field.min ?? -1000;
  const max = field.max ?? 1000;
  if (dice.chance(0.15)) return null;
  if (dice.chance(0.2)) return dice.chance(0.5) ? min : max;
  if (field.integer) return min + dice.int(max - min + 1);
  const steps = field.step ?? 1;
  return dice.chance(0.6)
    ? min + dice.int(Math.floor((max - min) / steps) + 1) * steps
    : min + ((max - min) * dice.int(1e6)) / 1e6 / 3;
}

/** A value for a field; references and places are the caller's. Sometimes the default. */
function someValue(field: Field, dice: Dice, pick: (table: TableName) => string | null): unknown {
  if (dice.chance(0.35)) return field.default;
  switch (field.kind) {
    case 'text':
    case 'line':
      return fitting(field, dice, () => word(dice));
    case 'number':
      return fitting(field, dice, () => someNumber(field, dice));
    case 'choice':
      return fitting(field, dice, () =>
        field.other && dice.chance(0.3) ? word(dice) : (dice.pick(field.options)?.value ?? null),
      );
    case 'flag':
      return dice.chance(0.5);
    case 'date':
      return dice.pick(['2026-11-23', '2024-02-29', '1999-12-31']);
    case 'ref':
      return pick(field.table);
    case 'members':
      return field.options
        ? field.options
            .filter(() => dice.chance(0.3))
            .map(({ value }) => value)
            .sort()
        : [...new Set([pick(field.table as TableName)].filter((id) => id !== null))];
    case 'json':
      return { words: word(dice) };
    default:
      return field.default;
  }
}

/** A random project around one journey, in which everything has a place. */
export interface RandomJourney {
  readonly snapshot: Snapshot;
  readonly journey: Id<'journeys'>;
}

/**
 * A journey of a few stages, contact points, lanes and cards with everything that can stand at them, its fields
 * drawn from awkward words. The same seed gives the same project.
 */
export function randomJourney(seed: number): RandomJourney {
  const random = mulberry32(seed);
  const dice = diceOf(random);
  const newId = createIdSource(mulberry32(seed ^ 0x70ad));
  const ops: Op[] = [];
  const ids = new Map<TableName, string[]>();
  const pick = (table: TableName): string | null => dice.pick(ids.get(table) ?? []) ?? null;
  const add = <T extends TableName>(table: T, given: Record<string, unknown>): Id<T> => {
    const id = newId(table);
    const record: Record<string, unknown> = { id, ...given };
    for (const [name, field] of Object.entries(definitions[table].fields))
      if (!(name in record) && field.kind !== 'order') record[name] = someValue(field, dice, pick);
    if (dice.chance(0.03)) record.unknownField = word(dice);
    ops.push(put(table, completeRecord(table, record as { id: string })));
    ids.set(table, [...(ids.get(table) ?? []), id]);
    return id;
  };
  const several = (most: number, make: (order: string) => void): void => {
    for (const order of orderKeysBetween(null, null, dice.int(most + 1))) make(order);
  };
  several(4, (order) => add('actors', { order }));
  several(2, (order) => add('personas', { order }));
  const journey = add('journeys', { order: 'V', plannedJourney: null });
  several(4, (order) => add('lanes', { journey, order }));
  const lanes = (ids.get('lanes') ?? []) as Id<'lanes'>[];
  const cardsIn = (column: Record<string, unknown>): void => {
    for (const lane of lanes)
      if (dice.chance(0.4))
        several(2, (order) =>
          add('cards', { place: { lane, stage: null, contactPoint: null, ...column, order } }),
        );
  };
  several(3, (order) => {
    const stage = add('stages', { journey, order });
    cardsIn({ stage });
    several(3, (key) => {
      const contactPoint = add('contactPoints', { place: { stage, order: key } });
      cardsIn({ contactPoint });
      if (dice.chance(0.3)) several(2, (o) => add('transactions', { contactPoint, order: o }));
      if (dice.chance(0.3)) several(2, (o) => add('responses', { contactPoint, order: o }));
      if (dice.chance(0.3)) several(2, () => add('momentsOfTruth', { contactPoint }));
      if (dice.chance(0.3))
        several(2, (o) => {
          const failure = add('failures', { contactPoint, order: o });
          if (dice.chance(0.4)) several(2, (a) => add('actions', { failure, order: a }));
        });
      if (dice.chance(0.2)) several(2, (o) => add('actions', { contactPoint, failure: null, order: o }));
    });
  });
  if ((ids.get('cards') ?? []).length > 1 && dice.chance(0.3))
    add('links', { from: pick('cards'), to: pick('cards') });
  const change = changeSet('test.make', 'Make', ops);
  return { snapshot: applyChangeSet(emptySnapshot, change).snapshot, journey };
}
