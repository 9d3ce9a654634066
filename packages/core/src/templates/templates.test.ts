import { describe, expect, it } from 'vitest';
import { checkChangeSet } from '../change/check.ts';
import { parseProject, snapshotToChangeSet } from '../file/parseProject.ts';
import { serializeProject } from '../file/serializeProject.ts';
import { createIdSource, type IdSource } from '../ids.ts';
import { read } from '../map/queries.ts';
import { emptySnapshot, projectOf } from '../snapshot/snapshot.ts';
import { blankProject } from './blank.ts';
import { customerJourneyTemplate } from './customerJourney.ts';
import { serviceBlueprintTemplate } from './serviceBlueprint.ts';
import { journeyFromTemplate } from './template.ts';
import { journeyTemplates } from './templates.ts';

function counting(): IdSource {
  let state = 1;
  return createIdSource(() => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  });
}
const start = { title: 'Borrowing a book', today: '2026-11-23' };
const projects = { blankProject, customerJourneyTemplate, serviceBlueprintTemplate };

describe.each(Object.entries(projects))('%s', (_name, make) => {
  const snapshot = make(counting(), start);
  const journey = read.journeys(snapshot)[0];
  const lanes = read.lanes(snapshot, journey?.id ?? '');
  const stages = read.stages(snapshot, journey?.id ?? '');

  it('is a project that every check accepts and a file that opens without a word', () => {
    expect(checkChangeSet(emptySnapshot, snapshotToChangeSet(snapshot))).toBeNull();
    const opened = parseProject(serializeProject(snapshot));
    expect(opened).toMatchObject({ ok: true, warnings: [] });
    expect(projectOf(snapshot)).toMatchObject({ title: start.title, created: '2026-11-23' });
    expect(journey?.title).toBe(start.title);
  });

  it('has a contact point in every stage and an open question in every lane', () => {
    expect(stages.length).toBeGreaterThan(0);
    for (const stage of stages) expect(read.contactPoints(snapshot, stage.id).length).toBeGreaterThan(0);
    for (const lane of lanes) expect(lane.help).toMatch(/\?$/);
  });

  it('is the same for the same ids', () => {
    expect(serializeProject(make(counting(), start))).toBe(serializeProject(snapshot));
  });
});

it('the blank map has one contact point and three lanes', () => {
  const snapshot = blankProject(counting(), start);
  expect(snapshot.tables.contactPoints.size).toBe(1);
  const journey = read.journeys(snapshot)[0];
  expect(read.lanes(snapshot, journey?.id ?? '').map((lane) => lane.kind)).toEqual([
    'customer actions',
    'front-stage',
    'back-stage',
  ]);
});

it('the customer journey runs from before to after the sale, in order', () => {
  const snapshot = customerJourneyTemplate(counting(), start);
  const journey = read.journeys(snapshot)[0];
  expect(read.stages(snapshot, journey?.id ?? '').map((stage) => [stage.title, stage.salePhase])).toEqual([
    ['Become aware', 'before'],
    ['Consider', 'before'],
    ['Buy', 'during'],
    ['Use', 'during'],
    ['After', 'after'],
  ]);
});

it('the service blueprint crosses the three blueprint lines once each', () => {
  const snapshot = serviceBlueprintTemplate(counting(), start);
  const journey = read.journeys(snapshot)[0];
  const zones = read.lanes(snapshot, journey?.id ?? '').map((lane) => lane.zone);
  expect(zones.filter((zone, i) => zone !== zones[i - 1])).toEqual([
    'customer',
    'front-stage',
    'back-stage',
    'support',
    'analysis',
  ]);
});

it('a journey for an existing project brings no project record', () => {
  const puts = journeyFromTemplate(journeyTemplates.blank, counting(), { title: 'To-be', order: 'W' });
  expect(puts.map((op) => op.table)).toEqual([
    'journeys',
    'stages',
    'contactPoints',
    'lanes',
    'lanes',
    'lanes',
  ]);
  expect(puts[0]?.record).toMatchObject({ title: 'To-be', order: 'W' });
});
