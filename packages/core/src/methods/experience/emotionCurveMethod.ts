import type { InputProblem } from '../data/problems.ts';
import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type EmotionCurve, emotionCurve, type FigureAt } from './emotionCurve.ts';
import { emotionScales } from './emotionScale.ts';
import { reasons, shownValue } from './shown.ts';

export const emotionCurveMethod = defineMethod({
  name: 'emotion-curve',
  label: 'Emotional curve',
  summary:
    'How a journey feels from contact point to contact point: mean, low and high, drops, peak and end.',
  row: 'a contact point, in the order of the journey',
  columns: {
    contactPoint: text({ help: 'The contact point.', also: ['title', 'touchpoint'] }),
    emotion: number({
      help: 'How it feels to the customer, on the scale of the option; blank when not known.',
      also: ['experience'],
    }),
    minutes: number({ help: 'How long it takes, in minutes.', also: ['duration'], min: 0 }),
  },
  options: {
    scale: choice({
      help: '1-5 (1 unsatisfied to 5 delighted) or 0-10.',
      options: ['1-5', '0-10'],
      fallback: '1-5',
    }),
  },
  compute: (rows, { scale }) => {
    const { lowest, highest } = emotionScales[scale];
    const problems = rows.flatMap(({ emotion }, at): InputProblem[] =>
      emotion === null || (emotion >= lowest && emotion <= highest)
        ? []
        : [
            {
              code: 'off-scale',
              message: `emotion: ${emotion} is not on the scale from ${lowest} to ${highest}.`,
              cure: 'Correct it, leave it blank, or choose the other scale.',
              row: at + 1,
              field: 'emotion',
            },
          ],
    );
    if (problems.length > 0) return problems;
    return emotionCurve(
      rows.map(({ contactPoint: title, emotion, minutes }) => ({ title, emotion, minutes })),
      scale,
    );
  },
  show: (curve: EmotionCurve) => {
    const title = (at: number | null): string => (at === null ? '' : (curve.inputs.points[at]?.title ?? ''));
    const line = (label: string, { figure, at }: FigureAt) => [label, shownValue(figure), title(at)];
    const { dropAt } = curve;
    return [
      {
        title: 'The curve in figures',
        columns: [{ label: 'Figure' }, { label: 'Value', places: 2 }, { label: 'Contact point' }],
        rows: [
          ['Mean', shownValue(curve.mean), ''],
          ['Mean weighted by minutes', shownValue(curve.weightedMean), ''],
          line('Lowest', curve.lowest),
          line('Highest', curve.highest),
          line('Farthest from neutral', curve.extreme),
          line('End', curve.end),
          ['Peak and end', shownValue(curve.peakEnd), ''],
          [
            'Largest drop',
            shownValue(curve.largestDrop),
            dropAt === null ? '' : `${title(dropAt.from)} → ${title(dropAt.to)}`,
          ],
        ],
        notes: reasons(curve.mean, curve.weightedMean, curve.largestDrop),
      },
    ];
  },
});
