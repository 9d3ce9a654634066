import type { CommandArgs } from './args.ts';
import { titleOfKind, zoneOfKind } from './laneKinds.ts';

type Template = NonNullable<CommandArgs['journey.add']['template']>;

interface StartingLane {
  readonly kind: string;
  readonly title: string;
  readonly zone: string | null;
  readonly help: string;
}

interface StartingStage {
  readonly title: string;
  readonly salePhase: string;
}

function lane(kind: string, help: string): StartingLane {
  return { kind, title: titleOfKind(kind), zone: zoneOfKind(kind), help };
}

const actions = lane('customer actions', 'What does the customer do here?');
const evidence = lane('evidence', 'What can the customer see or touch?');
const emotion = lane('emotion', 'How does it feel?');
const frontStage = lane('front-stage', 'What do staff do in the customer’s sight?');
const responses = lane('responses', 'What happens when the customer asks or complains?');
const backStage = lane('back-stage', 'What do staff do out of sight?');
const failures = lane('failures', 'Where can it go wrong or make people wait?');

/** The lanes a new journey starts with, top to bottom. */
export const startingLanes: Readonly<Record<Template, readonly StartingLane[]>> = {
  blank: [],
  'customer-journey': [
    actions,
    lane('needs', 'What does the customer need here?'),
    lane('channels', 'Where do customer and organisation meet?'),
    lane('expectation', 'What does the customer expect?'),
    lane('experience', 'What does the customer really meet?'),
    emotion,
    responses,
    failures,
    lane('opportunities', 'What would make it better?'),
  ],
  'service-blueprint': [
    evidence,
    actions,
    emotion,
    frontStage,
    responses,
    backStage,
    lane('support', 'Which systems, suppliers and partners help?'),
    failures,
  ],
};

const phases: readonly StartingStage[] = [
  { title: 'Before', salePhase: 'before' },
  { title: 'During', salePhase: 'during' },
  { title: 'After', salePhase: 'after' },
];

/** The stages a new journey starts with; each gets one contact point. */
export const startingStages: Readonly<Record<Template, readonly StartingStage[]>> = {
  blank: [],
  'customer-journey': phases,
  'service-blueprint': phases,
};
