import type { IdSource } from '../ids.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type JourneyTemplate, type ProjectStart, projectFromTemplate } from './template.ts';

/** The organisation's side: what customers see, what they do not see, and what both rest on. */
export const serviceBlueprint: JourneyTemplate = {
  name: 'service-blueprint',
  label: 'Service blueprint',
  help: 'The organisation’s side: front-stage, back-stage and support behind each contact point.',
  stages: [
    {
      title: 'Arrive',
      salePhase: 'before',
      customerGoal: 'Reach the right place or person',
      contactPoints: ['Gets in touch'],
    },
    {
      title: 'Be served',
      salePhase: 'during',
      customerGoal: 'Get what was promised, right first time',
      contactPoints: ['Says what is needed', 'Receives the service'],
    },
    {
      title: 'Leave',
      salePhase: 'after',
      customerGoal: 'Go with everything settled',
      contactPoints: ['Pays or confirms'],
    },
  ],
  lanes: [
    {
      title: 'Evidence',
      kind: 'evidence',
      zone: 'customer',
      help: 'What can the customer see or touch?',
    },
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
      title: 'Response mechanisms',
      kind: 'responses',
      zone: 'front-stage',
      help: 'Who answers when the customer asks or complains, and how soon?',
    },
    {
      title: 'Back-stage',
      kind: 'back-stage',
      zone: 'back-stage',
      help: 'What happens out of the customer’s sight?',
    },
    {
      title: 'Support',
      kind: 'support',
      zone: 'support',
      help: 'Which systems, suppliers and partners does this rest on?',
    },
    {
      title: 'Failure points',
      kind: 'failures',
      zone: 'analysis',
      help: 'What can go wrong here, or make people wait?',
    },
  ],
};

/** A new project with a service blueprint: its lanes change zone where the three blueprint lines run. */
export function serviceBlueprintTemplate(newId: IdSource, start: ProjectStart): Snapshot {
  return projectFromTemplate(serviceBlueprint, newId, start);
}
