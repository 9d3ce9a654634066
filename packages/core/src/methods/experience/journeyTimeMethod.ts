import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import type { ResultTable } from '../result.ts';
import {
  type JourneyTime,
  journeyTime,
  type TimeGroup,
  type TimeFigures,
  type WaitCheck,
} from './journeyTime.ts';
import { named, reasons, shownValue } from './shown.ts';

const timeColumns = [
  { label: 'Contact points' },
  { label: 'Contact', unit: 'min', places: 1 },
  { label: 'Waiting', unit: 'min', places: 1 },
  { label: 'Total', unit: 'min', places: 1 },
  { label: 'Waiting', unit: '%', places: 1 },
];

function timeCells(figures: TimeFigures): (number | null)[] {
  const { contactPoints, minutes, waits, total, waitingShare } = figures;
  return [
    contactPoints,
    shownValue(minutes),
    shownValue(waits),
    shownValue(total),
    shownValue(waitingShare, 100),
  ];
}

function groupTable(title: string, label: string, groups: readonly TimeGroup[]): ResultTable {
  return {
    title,
    columns: [{ label }, ...timeColumns],
    rows: groups.map((group) => [group.name === '' ? 'not said' : group.name, ...timeCells(group)]),
  };
}

export const journeyTimeMethod = defineMethod({
  name: 'journey-time',
  label: 'Time and waiting',
  summary: 'How long a journey takes the customer, how much of it is waiting, and which waits are too long.',
  row: 'a contact point, in the order of the journey',
  columns: {
    contactPoint: text({ help: 'The contact point.', also: ['title', 'touchpoint'] }),
    stage: text({ help: 'The stage it belongs to.' }),
    channel: text({ help: 'The channel; blank when not known.' }),
    minutes: number({ help: 'Minutes the contact takes, without waiting.', also: ['duration'], min: 0 }),
    wait: number({ help: 'Minutes of waiting, as it is.', also: ['wait minutes', 'waitActual'], min: 0 }),
    waitPlanned: number({ help: 'Minutes of waiting, as planned.', also: ['planned wait'], min: 0 }),
    waitTolerated: number({ help: 'Minutes customers put up with.', also: ['tolerated wait'], min: 0 }),
    notice: choice({
      help: 'Whether customers are told about the wait; blank when not known.',
      also: ['waitNotice'],
      options: ['yes', 'no'],
    }),
  },
  options: {},
  compute: (rows) =>
    journeyTime(
      rows.map(({ contactPoint: title, stage, channel, minutes, wait, notice, ...row }) => ({
        title,
        stage,
        channel: channel === '' ? null : channel,
        minutes,
        waitActual: wait,
        waitPlanned: row.waitPlanned,
        waitTolerated: row.waitTolerated,
        waitNotice: notice === null ? null : notice === 'yes',
      })),
    ),
  show: (time: JourneyTime) => {
    const titles = (places: readonly number[]): string =>
      named(places.map((at) => time.inputs.points[at]?.title ?? ''));
    const line = (label: string, { n, longer, difference }: WaitCheck) => [
      label,
      n,
      longer.length,
      shownValue(difference),
      titles(longer),
    ];
    const told = time.inputs.points.filter(
      ({ waitActual, waitNotice }) => waitActual !== null && waitNotice !== null,
    ).length;
    return [
      {
        ...groupTable('The whole journey', 'Journey', []),
        rows: [['All', ...timeCells(time)]],
        notes: reasons(time.minutes, time.waits, time.waitingShare),
      },
      groupTable('By stage', 'Stage', time.stages),
      groupTable('By channel', 'Channel', time.channels),
      {
        title: 'Waits against the plan and against what customers put up with',
        columns: [
          { label: 'Compared with' },
          { label: 'Known' },
          { label: 'Longer' },
          { label: 'Difference', unit: 'min', places: 1 },
          { label: 'Where it is longer' },
        ],
        rows: [
          line('Planned wait', time.againstPlan),
          line('Tolerated wait', time.againstTolerance),
          ['Waits nobody is told about', told, time.withoutNotice.length, '–', titles(time.withoutNotice)],
        ],
      },
    ];
  },
});
