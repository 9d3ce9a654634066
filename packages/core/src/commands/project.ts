import { changeSet, set } from '../change/changeSet.ts';
import { valueOf } from './argument.ts';
import { command } from './command.ts';
import { projectId } from '../ids.ts';

const label = 'Rename project';

export const renameProject = command('project.rename', {
  label,
  args: { title: valueOf('project', 'title') },
  plan: (_, { title }) => changeSet('project.rename', label, [set('project', projectId, 'title', title)]),
});
