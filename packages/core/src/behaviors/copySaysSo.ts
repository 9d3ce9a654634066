import { put } from '../change/changeSet.ts';
import { textIn } from '../map/words.ts';
import { fieldOf } from '../records/registry.ts';
import type { Behavior } from './behavior.ts';

const suffix = ' (copy)';

/** Two columns of the same name side by side could not be told apart. */
export const copySaysSo: Behavior = {
  sentence: 'The copy of a stage or contact point says in its title that it is one.',
  commands: ['stage.duplicate', 'contactPoint.duplicate'],
  extend(_, change) {
    const [first, ...rest] = change.ops;
    if (first?.op !== 'put') return change;
    const title = textIn(first.record, 'title');
    const field = fieldOf(first.table, 'title');
    const fits = field?.kind === 'text' && title.length + suffix.length <= field.maxLength;
    if (title === '' || !fits) return change;
    return { ...change, ops: [put(first.table, { ...first.record, title: title + suffix }), ...rest] };
  },
};
