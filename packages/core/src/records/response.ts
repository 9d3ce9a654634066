import { defineRecord, type RecordOf } from './define.ts';
import { choice, number, order, ref, text } from './field.ts';
import { channels } from './vocabulary.ts';

/** What the organisation does when the customer acts, asks or complains at a contact point. */
export const response = defineRecord({
  table: 'responses',
  name: 'response mechanism',
  label: 'Response mechanism',
  plural: 'Response mechanisms',
  help: 'What the organisation does when the customer acts, asks or complains here.',
  title: 'trigger',
  fields: {
    contactPoint: ref('contactPoints', { label: 'Contact point', required: true, hidden: true }),
    order: order(),
    trigger: text({ label: 'Trigger', help: 'What the customer does that sets it off' }),
    owner: ref('actors', { label: 'Owner', help: 'Who must answer' }),
    channel: choice({ label: 'Channel', options: channels, other: true }),
    standard: text({ label: 'Standard', multiline: true }),
    targetMinutes: number({ label: 'Target time', unit: 'min', min: 0 }),
    percentile: number({ label: 'Share of cases', unit: '%', min: 0, max: 100 }),
    escalation: text({ label: 'Escalation', help: 'Who takes over, and when', multiline: true }),
    delayNotice: text({ label: 'Notice of delay', help: 'How the customer hears that it will take longer' }),
    closingCheck: text({ label: 'Closing check', help: 'How you know the customer is content' }),
  },
});

export type Response = RecordOf<typeof response>;
