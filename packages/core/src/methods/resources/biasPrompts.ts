/** Every way of choosing whom to ask: four that chance decides, five that it does not. */
export const samplingMethods = [
  'simple random',
  'systematic',
  'stratified',
  'cluster',
  'quota',
  'convenience',
  'snowball',
  'self-selected',
  'purposive',
] as const;

export type SamplingMethod = (typeof samplingMethods)[number];

/** A question to ask oneself about whom the answers leave out. */
export interface BiasPrompt {
  readonly code: string;
  readonly label: string;
  readonly prompt: string;
  /** The methods where it matters most. */
  readonly methods: readonly SamplingMethod[];
}

const everyMethod = samplingMethods;
const notByChance = ['quota', 'convenience', 'snowball', 'self-selected', 'purposive'] as const;

/** The usual ways in which answers mislead, as prompts to think with; they prove nothing by themselves. */
export const biasPrompts: readonly BiasPrompt[] = [
  {
    code: 'self-selection',
    label: 'Self-selection',
    prompt: 'Who chose to answer by themselves? The very pleased and the very angry answer more often.',
    methods: ['self-selected', 'convenience', 'snowball'],
  },
  {
    code: 'non-response',
    label: 'Non-response',
    prompt: 'Who did not answer, and how do they differ? Compare late answers with early ones.',
    methods: everyMethod,
  },
  {
    code: 'survivor',
    label: 'Survivors only',
    prompt: 'Does the list hold only those who stayed? People who left know why they left.',
    methods: everyMethod,
  },
  {
    code: 'recency',
    label: 'Recency',
    prompt: 'How long ago was the visit? The last contact colours the memory of the whole.',
    methods: everyMethod,
  },
  {
    code: 'staff-picking',
    label: 'Staff picking',
    prompt: 'Do staff decide who is asked? They tend to pass over those who look annoyed.',
    methods: ['quota', 'convenience', 'purposive'],
  },
  {
    code: 'time-of-day',
    label: 'Time of day',
    prompt: 'Which hours, days and seasons are left out? Customers and queues differ between them.',
    methods: ['convenience', 'quota', 'systematic', 'cluster'],
  },
  {
    code: 'channel',
    label: 'Channel',
    prompt:
      'Who cannot be reached by this channel: no e-mail, no smartphone, another language, a disability?',
    methods: everyMethod,
  },
  {
    code: 'network',
    label: 'Friends of friends',
    prompt: 'People pass the questionnaire on to people like themselves. Whom do they not know?',
    methods: ['snowball'],
  },
  {
    code: 'periodic',
    label: 'Hidden rhythm',
    prompt: 'Does the list repeat itself, for example by shift or room? A fixed step can then miss a part.',
    methods: ['systematic'],
  },
  {
    code: 'alike-inside',
    label: 'Alike inside a cluster',
    prompt: 'Are people of one cluster alike? Then each further answer from it tells less than a new one.',
    methods: ['cluster'],
  },
  {
    code: 'chosen-view',
    label: 'A chosen view',
    prompt: 'Who decided whom to choose, and what did they expect to find?',
    methods: ['purposive', 'quota'],
  },
];

/** The prompts for one method, in the order above. */
export function promptsFor(method: SamplingMethod): readonly BiasPrompt[] {
  return biasPrompts.filter(({ methods }) => methods.includes(method));
}

/** Whether chance decides who is asked, so that a draw can be made and a margin computed. */
export function isRandomMethod(method: SamplingMethod): boolean {
  return !notByChance.some((other) => other === method);
}
