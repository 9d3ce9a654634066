import type { SourceContactPoint } from './source.ts';

/** A lane of the examples; `words` tells which words of a contact point become its cards. */
export interface ExampleLane {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly zone: string;
  readonly help: string;
  readonly words?: (point: SourceContactPoint) => string;
}

/** The lanes of the examples, from top to bottom. */
export const exampleLanes: readonly ExampleLane[] = [
  {
    key: 'experience',
    title: 'Experience',
    kind: 'emotion',
    zone: 'customer',
    help: 'How does the customer feel here?',
  },
  {
    key: 'expects',
    title: 'Expects',
    kind: 'expectation',
    zone: 'customer',
    help: 'What does the customer expect here?',
  },
  {
    key: 'meets',
    title: 'Meets',
    kind: 'experience',
    zone: 'customer',
    help: 'What does the customer really meet?',
  },
  {
    key: 'evidence',
    title: 'Evidence',
    kind: 'evidence',
    zone: 'customer',
    help: 'What can the customer see or touch?',
    words: (point) => point.physicalEvidence,
  },
  {
    key: 'front-stage',
    title: 'Front-stage',
    kind: 'front-stage',
    zone: 'front-stage',
    help: 'What do staff or screens do in the customer’s sight?',
    words: (point) => point.frontstage,
  },
  {
    key: 'responses',
    title: 'Response mechanisms',
    kind: 'responses',
    zone: 'front-stage',
    help: 'Who answers when the customer asks or complains, and how soon?',
  },
  {
    key: 'back-stage',
    title: 'Back-stage',
    kind: 'back-stage',
    zone: 'back-stage',
    help: 'What happens out of the customer’s sight?',
    words: (point) => point.backstage,
  },
  {
    key: 'support',
    title: 'Support',
    kind: 'support',
    zone: 'support',
    help: 'Which systems and partners does this rest on?',
    words: (point) => point.support,
  },
  {
    key: 'failures',
    title: 'Failure points',
    kind: 'failures',
    zone: 'analysis',
    help: 'What can go wrong here, or make people wait?',
  },
];

/** Contact points, by journey, where work runs from front-stage to back-stage to support and is drawn so. */
export const linkedContactPoints: Readonly<Record<string, readonly string[]>> = {
  'hotel-stay': ['h2', 'h4', 'h5', 'h8', 'h11'],
  'car-purchase': ['k4', 'k5', 'k7'],
  'care-home-relatives': ['c3', 'c4', 'c6'],
};
