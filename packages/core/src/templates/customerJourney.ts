import type { IdSource } from '../ids.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type JourneyTemplate, type ProjectStart, projectFromTemplate } from './template.ts';

/** The customer's side: five stages from the first impression to the time after the sale. */
export const customerJourney: JourneyTemplate = {
  name: 'customer-journey',
  label: 'Customer journey',
  help: 'The customer’s side: what people do, feel, expect and meet.',
  stages: [
    {
      title: 'Become aware',
      salePhase: 'before',
      customerGoal: 'Notice that there is something for me',
      contactPoints: ['Hears of the service'],
    },
    {
      title: 'Consider',
      salePhase: 'before',
      customerGoal: 'Find out whether it fits',
      contactPoints: ['Looks for information', 'Asks a question'],
    },
    {
      title: 'Buy',
      salePhase: 'during',
      customerGoal: 'Agree without doubt or delay',
      contactPoints: ['Agrees and pays'],
    },
    {
      title: 'Use',
      salePhase: 'during',
      customerGoal: 'Get what was promised',
      contactPoints: ['Receives the service'],
    },
    {
      title: 'After',
      salePhase: 'after',
      customerGoal: 'Have everything settled, and a reason to return',
      contactPoints: ['Needs help', 'Is asked for an opinion'],
    },
  ],
  lanes: [
    {
      title: 'Customer actions',
      kind: 'customer actions',
      zone: 'customer',
      help: 'What does the customer do here?',
    },
    { title: 'Experience', kind: 'emotion', zone: 'customer', help: 'How does the customer feel here?' },
    {
      title: 'Expects',
      kind: 'expectation',
      zone: 'customer',
      help: 'What does the customer expect here, and why?',
    },
    { title: 'Meets', kind: 'experience', zone: 'customer', help: 'What does the customer really meet?' },
    {
      title: 'Channels',
      kind: 'channels',
      zone: 'customer',
      help: 'Which ways could the customer take to reach you?',
    },
    {
      title: 'Needs',
      kind: 'needs',
      zone: 'customer',
      help: 'What does the customer say, and what lies behind it?',
    },
    {
      title: 'Response mechanisms',
      kind: 'responses',
      zone: 'front-stage',
      help: 'Who answers when the customer asks or complains, and how soon?',
    },
    {
      title: 'Failure points',
      kind: 'failures',
      zone: 'analysis',
      help: 'What can go wrong here, or make people wait?',
    },
    {
      title: 'Opportunities',
      kind: 'opportunities',
      zone: 'analysis',
      help: 'What could be better here, and for whom?',
    },
  ],
};

/** A new project with a customer journey from first impression to after-service. */
export function customerJourneyTemplate(newId: IdSource, start: ProjectStart): Snapshot {
  return projectFromTemplate(customerJourney, newId, start);
}
