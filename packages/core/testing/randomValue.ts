import type { Field } from '../src/records/field.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { cutWords, type Dice, randomWords } from './random.ts';

/** A value that a field may be set to, drawn at random; sometimes undefined, which clears the field. */
export function randomValue(dice: Dice, snapshot: Snapshot, field: Field): unknown {
  if (dice.chance(0.1) && !(field.kind === 'ref' && field.required)) return undefined;
  switch (field.kind) {
    case 'text':
    case 'line':
      return cutWords(randomWords(dice), 40);
    case 'number': {
      const min = field.min ?? 0;
      const step = field.step ?? 1;
      return min + dice.int(Math.floor(((field.max ?? min + 100) - min) / step) + 1) * step;
    }
    case 'choice':
      return field.other && dice.chance(0.2)
        ? 'something else'
        : (dice.pick(field.options)?.value ?? field.default);
    case 'flag':
      return dice.chance(0.5);
    case 'date':
      return `20${10 + dice.int(80)}-0${1 + dice.int(9)}-1${dice.int(10)}`;
    case 'ref':
      return dice.pick([...snapshot.tables[field.table].keys()].sort()) ?? null;
    case 'json':
      return { words: randomWords(dice), list: [1, null, { deep: dice.int(5) }] };
    case 'members':
    case 'order':
    case 'place':
      return field.default;
  }
}
