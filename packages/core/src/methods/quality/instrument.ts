import type { Dimension } from './dimensions.ts';
import type { StudyItem } from './study.ts';

/** An item of the questionnaire with its two statements, the wording our own. */
export interface InstrumentItem extends StudyItem {
  /** About a really good provider of this kind: agreement gives E. */
  readonly expectation: string;
  /** About the provider that is studied: agreement gives P. */
  readonly perception: string;
}

type Lines = readonly (readonly [topic: string, expectation: string, perception: string])[];

const wording: Readonly<Record<Dimension, Lines>> = {
  tangibles: [
    [
      'Equipment',
      'A really good provider has equipment that is up to date.',
      'The equipment here is up to date.',
    ],
    [
      'Premises',
      'The rooms and spaces of a really good provider are pleasant to be in.',
      'The rooms and spaces here are pleasant to be in.',
    ],
    [
      'Staff appearance',
      'Staff of a really good provider look well turned out.',
      'Staff here look well turned out.',
    ],
    [
      'Materials',
      'What a really good provider hands out or shows on screen is clear and good to look at.',
      'What I was given or shown on screen here was clear and good to look at.',
    ],
  ],
  reliability: [
    [
      'Keeps to agreed times',
      'When a really good provider names a day or an hour, it keeps to it.',
      'When a day or an hour is named here, it is kept.',
    ],
    [
      'Cares about problems',
      'If I have a problem, a really good provider truly wants it solved.',
      'When I had a problem, people here truly wanted it solved.',
    ],
    [
      'Right first time',
      'A really good provider needs only one attempt to do a thing properly.',
      'Things were done properly here at the first attempt.',
    ],
    [
      'Ready when due',
      'What I asked for is ready when a really good provider said it would be.',
      'What I asked for here was ready when they said it would be.',
    ],
    [
      'Correct records',
      'Bills, bookings and files of a really good provider are free of mistakes.',
      'My bills, bookings and files here were free of mistakes.',
    ],
  ],
  responsiveness: [
    [
      'Says when',
      'A really good provider lets me know in advance when things will be done.',
      'I was told in advance here when things would be done.',
    ],
    [
      'Prompt',
      'With a really good provider I am seen to without needless waiting.',
      'I was seen to here without needless waiting.',
    ],
    ['Willing', 'Staff of a really good provider are glad to help.', 'Staff here were glad to help.'],
    [
      'Makes time',
      'However much there is to do, staff of a really good provider find time for a question.',
      'However much there was to do, staff here found time for my questions.',
    ],
  ],
  assurance: [
    [
      'Inspires confidence',
      'The way staff of a really good provider act makes me confident in them.',
      'The way staff here act makes me confident in them.',
    ],
    [
      'Safe to deal with',
      'My money, my data and I are in safe hands with a really good provider.',
      'My money, my data and I are in safe hands here.',
    ],
    [
      'Courteous',
      'Staff of a really good provider are polite from first to last.',
      'Staff here were polite from first to last.',
    ],
    [
      'Knowledgeable',
      'Staff of a really good provider know enough to answer what I ask.',
      'Staff here knew enough to answer what I asked.',
    ],
  ],
  empathy: [
    [
      'Individual attention',
      'A really good provider sees me as a person and not as a number.',
      'I was seen here as a person and not as a number.',
    ],
    [
      'Suitable hours',
      'A really good provider is open or reachable at times that suit my life.',
      'Opening and contact times here suit my life.',
    ],
    [
      'Personal contact',
      'With a really good provider somebody in particular looks after me.',
      'Somebody in particular looked after me here.',
    ],
    [
      'On the customer’s side',
      'A really good provider wants what is best for me, not only for itself.',
      'People here wanted what was best for me, not only for themselves.',
    ],
    [
      'Understands needs',
      'A really good provider grasps what I in particular need.',
      'People here grasped what I in particular need.',
    ],
  ],
};

/**
 * Our own 22 paired statements on the topics of SERVQUAL, none worded negatively. A beginning, not a norm:
 * edit, add and drop items freely with the functions beside it. It is not the published questionnaire
 * (Parasuraman, Zeithaml and Berry 1988, 1991), whose text is in copyright.
 */
export const serviceQualityItems: readonly InstrumentItem[] = Object.entries(wording)
  .flatMap(([dimension, lines]) => lines.map((line) => ({ dimension: dimension as Dimension, line })))
  .map(({ dimension, line: [topic, expectation, perception] }, at) => ({
    id: String(at + 1),
    dimension,
    topic,
    expectation,
    perception,
    reverse: false,
    contactPoints: [],
  }));
