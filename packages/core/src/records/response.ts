import { defineRecord, type RecordOf } from './define.ts';
import { choice, number, order, prose, ref, text } from './field.ts';
import { channels } from './vocabulary.ts';

/** What the organisation does when the customer acts, asks or complains at a contact point. */
export const response = defineRecord({
  table: 'responses',
  name: 'response mechanism',
  help: 'What the organisation does when the customer acts, asks or complains here.',
  title: 'trigger',
  fields: {
    contactPoint: ref('contactPoints', { required: true, hidden: true }),
    order: order(),
    trigger: text({ help: 'What the customer does that sets it off' }),
    owner: ref('actors', { help: 'Who must answer' }),
    channel: choice({ options: channels, other: true }),
    standard: prose(),
    targetMinutes: number({ label: 'Target time', unit: 'min', min: 0 }),
    percentile: number({ label: 'Share of cases', unit: '%', min: 0, max: 100 }),
    escalation: prose({ help: 'Who takes over, and when' }),
    delayNotice: text({ label: 'Notice of delay', help: 'How the customer hears that it will take longer' }),
    closingCheck: text({ help: 'How you know the customer is content' }),
  },
});

export type Response = RecordOf<typeof response>;
