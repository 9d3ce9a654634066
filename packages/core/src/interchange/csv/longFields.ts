import type { TableName } from '../../ids.ts';

/** What a column of the long form holds. */
export interface LongFieldInfo {
  readonly name: LongField;
  readonly label: string;
  /** Other headings it is known by, in lower case without signs. */
  readonly also: readonly string[];
  /** The field of the model that a cell becomes; absent for keys and cards. */
  readonly table?: TableName;
  readonly field?: string;
  /** The kind of lane whose cards the column holds. */
  readonly lane?: string;
}

const info = <const N extends string>(
  name: N,
  label: string,
  also: readonly string[],
  rest: { table?: TableName; field?: string; lane?: string } = {},
) => ({ name, label, also, ...rest });

const point = (field: string) => ({ table: 'contactPoints', field }) as const;
const response = (field: string) => ({ table: 'responses', field }) as const;
const failure = (field: string) => ({ table: 'failures', field }) as const;

const fields = [
  info('stage_order', 'Number of the stage', ['stage number', 'stage no', 'phase order', 'phase number']),
  info('stage', 'Stage', [
    'phase',
    'stage name',
    'phase name',
    'journey stage',
    'journey phase',
    'milestone',
  ]),
  info('sale_phase', 'Sale phase', ['sales phase', 'before during after'], {
    table: 'stages',
    field: 'salePhase',
  }),
  info('contact_order', 'Number of the contact point in its stage', [
    'order',
    'step number',
    'step no',
    'no',
    'nr',
    'number',
    'sequence',
    'contact point order',
    'touchpoint order',
  ]),
  info('contact_point', 'Contact point', [
    'touchpoint',
    'touch point',
    'step',
    'activity',
    'contact',
    'step name',
    'contact point name',
    'interaction',
    'title',
    'name',
    'journey step',
  ]),
  info(
    'kind',
    'Contact, transaction or both',
    ['contact kind', 'touchpoint type', 'type', 'contact type'],
    point('kind'),
  ),
  info('transaction', 'Transaction', ['point of transaction', 'exchange'], {
    table: 'transactions',
    field: 'description',
  }),
  info('channel', 'Channel', ['medium', 'media', 'touchpoint channel', 'device'], point('channel')),
  info('initiator', 'From', ['sender', 'started by', 'actor', 'who'], point('initiator')),
  info('receiver', 'To', ['recipient', 'addressee'], point('receiver')),
  info(
    'expectation',
    'What the customer expects',
    ['expectations', 'expects', 'expected', 'customer expectation'],
    point('expectation'),
  ),
  info(
    'experience',
    'What the customer meets',
    ['meets', 'experiences', 'experienced', 'customer experience', 'thoughts', 'thinking', 'quote'],
    point('experience'),
  ),
  info(
    'emotion',
    'Emotion, 1 to 5',
    [
      'emotions',
      'feeling',
      'feelings',
      'mood',
      'sentiment',
      'satisfaction',
      'score',
      'experience score',
      'emotion score',
      'rating',
    ],
    point('emotion'),
  ),
  info('effort', 'Effort, 1 to 7', ['customer effort', 'effort score', 'ces'], point('effort')),
  info(
    'minutes',
    'Minutes',
    ['duration', 'time', 'duration min', 'duration minutes', 'time min', 'length'],
    point('minutes'),
  ),
  info(
    'wait_minutes',
    'Minutes of waiting',
    ['wait', 'waiting', 'waiting time', 'wait time', 'waiting minutes', 'wait min', 'queue'],
    point('waitActual'),
  ),
  info(
    'moment_of_truth',
    'What makes it a moment of truth, or yes',
    ['mot', 'moments of truth', 'critical moment', 'key moment'],
    { table: 'momentsOfTruth', field: 'criterion' },
  ),
  info('mot_outcome', 'Outcome of the moment of truth', ['moment of truth outcome', 'mot result'], {
    table: 'momentsOfTruth',
    field: 'outcome',
  }),
  info(
    'response_trigger',
    'What sets a response off',
    ['response', 'response mechanism', 'trigger', 'customer asks'],
    response('trigger'),
  ),
  info('response_owner', 'Who answers', ['owner', 'responsible', 'response owned by'], response('owner')),
  info('response_channel', 'Channel of the answer', [], response('channel')),
  info(
    'response_standard',
    'Standard of the answer',
    ['service standard', 'standard', 'sla'],
    response('standard'),
  ),
  info(
    'target_minutes',
    'Minutes the answer may take',
    ['target time', 'response time', 'target', 'response target'],
    response('targetMinutes'),
  ),
  info('escalation', 'Who takes over, and when', ['escalate to', 'escalation path'], response('escalation')),
  info(
    'frontstage',
    'Front-stage card',
    [
      'front stage',
      'frontstage actions',
      'front stage actions',
      'employee actions',
      'staff actions',
      'onstage',
      'front office',
      'line staff',
    ],
    { lane: 'front-stage' },
  ),
  info(
    'backstage',
    'Back-stage card',
    ['back stage', 'backstage actions', 'back stage actions', 'back office', 'internal actions'],
    { lane: 'back-stage' },
  ),
  info(
    'support',
    'Support card',
    ['support processes', 'support process', 'systems', 'system', 'supporting processes', 'technology'],
    { lane: 'support' },
  ),
  info(
    'evidence',
    'Evidence card',
    ['physical evidence', 'props', 'artefacts', 'artifacts', 'tangible evidence'],
    { lane: 'evidence' },
  ),
  info(
    'servqual',
    'Quality dimensions',
    ['quality dimension', 'quality dimensions', 'dimension', 'dimensions'],
    point('servqual'),
  ),
  info(
    'failure',
    'What fails',
    [
      'pain point',
      'pain points',
      'painpoint',
      'painpoints',
      'problem',
      'problems',
      'issue',
      'issues',
      'fail point',
      'failure point',
      'failure mode',
      'failures',
      'frustration',
      'frustrations',
      'barrier',
      'pains',
    ],
    failure('mode'),
  ),
  info('cause', 'Cause', ['causes', 'root cause', 'reason'], failure('cause')),
  info('effect', 'Effect', ['effects', 'impact', 'failure effect'], failure('effect')),
  info('severity', 'Severity, 1 to 10', ['s', 'sev'], failure('severity')),
  info('occurrence', 'Occurrence, 1 to 10', ['o', 'occ', 'frequency'], failure('occurrence')),
  info('detection', 'Detection, 1 to 10', ['d', 'det', 'detectability'], failure('detection')),
  info('probability', 'Probability, 1 to 5', ['likelihood', 'chance'], failure('probability')),
  info('consequence', 'Consequence, 1 to 5', ['consequences', 'impact score'], failure('consequence')),
  info('risk_type', 'Type of risk', ['risk', 'type of risk', 'risk category'], failure('riskType')),
  info(
    'recovery',
    'Recovery step',
    ['recovery step', 'recovery steps', 'recovery action', 'remedy', 'service recovery'],
    { table: 'actions', field: 'text' },
  ),
  info(
    'improvement',
    'What would make it better',
    [
      'improvements',
      'opportunity',
      'opportunities',
      'idea',
      'ideas',
      'solution',
      'solutions',
      'recommendation',
      'recommendations',
      'gains',
    ],
    point('improvement'),
  ),
  info('criteria', 'Criteria of a unit it is evidence for', [
    'criterion',
    'unit criteria',
    'assessment criteria',
  ]),
];

/** The columns of the long form, by name. */
export type LongField = (typeof fields)[number]['name'];

/** The columns of the long form, in order. */
export const longFields: readonly LongFieldInfo[] = fields;

const byName = new Map(longFields.map((one) => [one.name, one]));

export function longField(name: LongField): LongFieldInfo {
  return byName.get(name) as LongFieldInfo;
}
