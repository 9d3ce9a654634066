import { changeSet, put, set } from '../change/changeSet.ts';
import { known, live, oneOf, optional, valueOf } from './argument.ts';
import { command } from './command.ts';

const add = 'Link cards';
const remove = 'Remove link';

export const addLink = command('link.add', {
  label: add,
  args: {
    from: live('cards'),
    to: live('cards'),
    kind: optional(oneOf('flow', 'branch', 'loop')),
    label: optional(valueOf('links', 'label')),
  },
  plan: ({ newId }, { from, to, kind = 'flow', label = '' }) =>
    changeSet('link.add', add, [put('links', { id: newId('links'), from, to, kind, label })]),
});

export const removeLink = command('link.remove', {
  label: remove,
  args: { id: known('links') },
  plan: (_, { id }) => changeSet('link.remove', remove, [set('links', id, 'removed', true)]),
});
