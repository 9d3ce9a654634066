/** A field of contact points that a row of the wide form can hold. */
export interface WideFieldInfo {
  readonly field: WideField;
  readonly label: string;
  readonly also: readonly string[];
}

/** The fields of contact points in the wide form; the last two are lists, one entry a line. */
export type WideField =
  | 'channel'
  | 'initiator'
  | 'receiver'
  | 'expectation'
  | 'experience'
  | 'emotion'
  | 'effort'
  | 'minutes'
  | 'waitActual'
  | 'improvement'
  | 'responses'
  | 'failures';

/** Rows that are fields, with the headings they are known by. */
export const wideFields: readonly WideFieldInfo[] = [
  { field: 'channel', label: 'Channel', also: [] },
  { field: 'initiator', label: 'From', also: ['initiator', 'sender'] },
  { field: 'receiver', label: 'To', also: ['receiver', 'recipient'] },
  { field: 'expectation', label: 'Expects', also: [] },
  { field: 'experience', label: 'Meets', also: [] },
  { field: 'emotion', label: 'Emotion', also: [] },
  { field: 'effort', label: 'Effort', also: ['customer effort', 'effort score'] },
  { field: 'minutes', label: 'Minutes', also: ['duration', 'time', 'time min', 'duration minutes'] },
  {
    field: 'waitActual',
    label: 'Wait',
    also: ['waiting', 'waiting time', 'wait time', 'wait minutes', 'queue'],
  },
  { field: 'improvement', label: 'Improvement', also: [] },
  { field: 'responses', label: 'Response mechanisms', also: [] },
  { field: 'failures', label: 'Failure points', also: [] },
];

/** Kinds of lanes with the headings they are known by. */
export const laneWords: readonly { readonly kind: string; readonly also: readonly string[] }[] = [
  {
    kind: 'customer actions',
    also: [
      'actions',
      'customer action',
      'user actions',
      'user action',
      'doing',
      'does',
      'activities',
      'activity',
      'steps',
      'what the customer does',
      'customer activities',
      'guest actions',
      'patient actions',
    ],
  },
  { kind: 'evidence', also: ['physical evidence', 'props', 'artefacts', 'artifacts', 'tangibles'] },
  {
    kind: 'emotion',
    also: [
      'emotions',
      'feeling',
      'feelings',
      'mood',
      'emotional journey',
      'emotional curve',
      'emotion curve',
      'sentiment',
      'experience curve',
      'satisfaction',
      'feels',
    ],
  },
  { kind: 'expectation', also: ['expects', 'expectations', 'customer expectations'] },
  { kind: 'experience', also: ['meets', 'experiences', 'customer experience'] },
  { kind: 'channels', also: ['channel', 'touchpoint channels', 'media', 'medium', 'devices'] },
  {
    kind: 'needs',
    also: [
      'need',
      'goals',
      'goal',
      'customer needs',
      'user needs',
      'user goals',
      'customer goals',
      'wants',
      'jobs to be done',
    ],
  },
  {
    kind: 'front-stage',
    also: [
      'frontstage',
      'front stage actions',
      'frontstage actions',
      'employee actions',
      'staff actions',
      'onstage',
      'front office',
      'front stage staff',
      'visible contact employee actions',
    ],
  },
  { kind: 'responses', also: ['response', 'response mechanisms', 'response mechanism'] },
  {
    kind: 'back-stage',
    also: [
      'backstage',
      'back stage actions',
      'backstage actions',
      'back office',
      'invisible contact employee actions',
      'internal actions',
    ],
  },
  {
    kind: 'support',
    also: [
      'support processes',
      'support process',
      'systems',
      'supporting processes',
      'technology',
      'support systems',
    ],
  },
  {
    kind: 'failures',
    also: [
      'failure',
      'failure points',
      'fail points',
      'pain points',
      'pain point',
      'painpoints',
      'pains',
      'problems',
      'problem',
      'issues',
      'frustrations',
      'barriers',
    ],
  },
  {
    kind: 'opportunities',
    also: ['opportunity', 'ideas', 'improvements', 'solutions', 'recommendations', 'how might we', 'gains'],
  },
  { kind: 'metrics', also: ['metric', 'kpi', 'kpis', 'measures', 'measurements', 'key figures'] },
];

/** Headings of the row of stages. */
export const stageWords: readonly string[] = [
  'stage',
  'stages',
  'phase',
  'phases',
  'journey stage',
  'journey stages',
  'journey phase',
  'journey phases',
  'milestones',
];

/** Headings of the row of contact points. */
export const pointWords: readonly string[] = [
  'contact point',
  'contact points',
  'touchpoint',
  'touchpoints',
  'touch point',
  'touch points',
  'step',
  'steps',
  'journey step',
  'journey steps',
  'interaction',
  'interactions',
];

/** What stands for a blank title, so that it is not taken for a merged cell. */
export const untitled = '(untitled)';

/** What stands beside a row that holds a field of contact points, where lanes have their kind. */
export const fieldMark = '(contact point)';

/** A title as the wide form keeps it. */
export function wideTitle(value: unknown): string {
  const words = typeof value === 'string' ? value.trim() : '';
  return words === untitled ? '' : words;
}

/** The entries of a cell, one a line, without the bullets people put before them. */
export function cellLines(cell: string): readonly string[] {
  return cell
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[•‣▪◦]\s*)*/, '').trim())
    .filter((line) => line !== '');
}

/** An entry on one line: as it comes back from a cell with several. */
export function oneLine(value: unknown): string {
  return typeof value === 'string' ? cellLines(value).join(' ') : '';
}
