import type { IdSource } from '../ids.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type JourneyTemplate, type ProjectStart, projectFromTemplate } from './template.ts';

/** One stage, one contact point, and the three lanes every map begins with. */
export const blankTemplate: JourneyTemplate = {
  name: 'blank',
  label: 'Blank map',
  help: 'One stage and three lanes.',
  stages: [{ title: '', salePhase: null, customerGoal: '', contactPoints: [''] }],
  lanes: [
    {
      title: 'Customer actions',
      kind: 'customer actions',
      zone: 'customer',
      help: 'What does the customer do here?',
    },
    {
      title: 'Front-stage',
      kind: 'front-stage',
      zone: 'front-stage',
      help: 'What do staff or screens do in the customer’s sight?',
    },
    {
      title: 'Back-stage',
      kind: 'back-stage',
      zone: 'back-stage',
      help: 'What happens out of the customer’s sight?',
    },
  ],
};

/** A new project with an almost empty journey. */
export function blankProject(newId: IdSource, start: ProjectStart): Snapshot {
  return projectFromTemplate(blankTemplate, newId, start);
}
