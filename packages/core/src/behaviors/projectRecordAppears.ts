import { put, set } from '../change/changeSet.ts';
import { projectId } from '../ids.ts';
import type { Behavior } from './behavior.ts';

export const projectRecordAppears: Behavior = {
  sentence: 'The first edit of what a project says of itself makes its record.',
  commands: ['project.rename', 'record.set', 'record.splice', 'record.setMember'],
  extend({ snapshot }, change) {
    const ofProject = change.ops.some((op) => op.op !== 'put' && op.table === 'project');
    if (!ofProject || snapshot.tables.project.has(projectId)) return change;
    const appear = snapshot.removed.project.has(projectId)
      ? set('project', projectId, 'removed', false)
      : put('project', { id: projectId });
    return { ...change, ops: [appear, ...change.ops] };
  },
};
