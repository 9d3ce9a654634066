import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertJourney } from '../../scripts/examples/convert.ts';
import { exampleFiles } from '../../scripts/examples/exampleFiles.ts';
import type { SourceFile } from '../../scripts/examples/source.ts';
import { rowsAt, unlinkedRows } from '../map/attachments.ts';
import { read } from '../map/queries.ts';
import { worksheetTables } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { parseProject } from './parseProject.ts';

const folder = new URL('../../examples/', import.meta.url);
const fileText = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const source = JSON.parse(fileText('source/example-journeys.json')) as SourceFile;
const fileOf: Readonly<Record<string, string>> = {
  'hotel-stay': 'hotel-stay.json',
  'car-purchase': 'car-purchase.json',
  'care-home-relatives': 'care-home.json',
};

/** Every value of some JSON with the key it stands under; entries of a list stand under the list's. */
function leaves(value: unknown, key = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, Array.isArray(value) ? key : name));
}

function opened(name: string): Snapshot {
  const result = parseProject(fileText(name));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.warnings).toEqual([]);
  return result.snapshot;
}

it('the example files are those the script makes', () => {
  const made = exampleFiles(source);
  expect([...made.keys()].sort()).toEqual(Object.values(fileOf).sort());
  for (const [name, text] of made)
    expect(fileText(name) === text, `run node packages/core/scripts/examples.mjs: ${name}`).toBe(true);
});

describe.each(source.journeys)('the example $id loses nothing of its source', (journey) => {
  const snapshot = opened(fileOf[journey.id] as string);
  const { tables } = snapshot;
  const actorName = (id: string | null) => tables.actors.get(id ?? '')?.name;
  const sourceActor = (id: string) => journey.actors.find((actor) => actor.id === id)?.name;
  const kept = read.journeys(snapshot)[0];
  const stages = read.stages(snapshot, kept?.id ?? '');
  const points = stages.flatMap((stage) => read.contactPoints(snapshot, stage.id));
  const sourcePoints = journey.stages.flatMap((stage) => stage.contactPoints);

  it('project, journey, personas and actors', () => {
    expect([...tables.project.values()][0]).toMatchObject({
      title: journey.title,
      organisation: journey.organisation,
      sector: journey.sector,
      organisationType: journey.organisationType,
    });
    expect(kept).toMatchObject({
      title: journey.title,
      scope: journey.scope,
      serviceModel: journey.serviceModel,
    });
    expect(`${kept?.state} ${kept?.summary}`).toContain(journey.state);
    expect(
      read.personas(snapshot).map((persona) => ({
        name: persona.name,
        segment: persona.segment,
        wants: persona.wants,
        lists: [
          persona.expressedNeeds,
          persona.underlyingNeeds,
          persona.expectations,
          persona.expectationSources,
        ].map((text) => text.split('\n')),
        accessNeeds: persona.accessNeeds,
      })),
    ).toEqual(
      journey.personas.map((persona) => ({
        name: persona.name,
        segment: persona.segment,
        wants: persona.wants,
        lists: [persona.expressedNeeds, persona.underlyingNeeds, persona.expectations, persona.formedBy],
        accessNeeds: persona.diversityNotes ?? '',
      })),
    );
    expect(kept?.personas).toEqual(read.personas(snapshot).map((persona) => persona.id));
    const actors = read.actors(snapshot).map(({ name, role }) => ({ name, role }));
    expect(actors.slice(0, journey.actors.length)).toEqual(
      journey.actors.map(({ name, role }) => ({ name, role })),
    );
  });

  it('stages and contact points', () => {
    expect(stages.map(({ title, salePhase, customerGoal }) => ({ title, salePhase, customerGoal }))).toEqual(
      journey.stages.map(({ title, salePhase, customerGoal }) => ({ title, salePhase, customerGoal })),
    );
    expect(stages.map((stage) => read.contactPoints(snapshot, stage.id).map((point) => point.title))).toEqual(
      journey.stages.map((stage) => stage.contactPoints.map((point) => point.title)),
    );
    sourcePoints.forEach((from, index) => {
      const point = points[index];
      expect(point).toMatchObject({
        kind: from.kind,
        channel: from.channel,
        expectation: from.customerExpects,
        experience: from.customerExperiences,
        emotion: from.emotion,
        effort: from.effort,
        minutes: from.minutes,
        waitActual: from.waitMinutes,
        servqual: [...from.servqual].sort(),
        improvement: from.improvement ?? '',
      });
      expect(actorName(point?.initiator ?? null)).toBe(sourceActor(from.initiator));
      expect(actorName(point?.receiver ?? null)).toBe(sourceActor(from.receiver));
      const met = rowsAt(snapshot, 'needs', point?.id ?? '').map(({ text }) => text);
      for (const need of from.needRefs) expect([...met, point?.notes].join('; ')).toContain(need);
    });
  });

  it('what belongs to contact points', () => {
    sourcePoints.forEach((from, index) => {
      const id = points[index]?.id ?? '';
      expect(read.transactions(snapshot, id).map((record) => record.description)).toEqual(
        from.transaction ? [from.transaction] : [],
      );
      expect(
        read
          .responses(snapshot, id)
          .map(({ trigger, owner, channel, standard, targetMinutes, escalation }) => ({
            trigger,
            owner: actorName(owner),
            channel,
            standard,
            targetMinutes,
            escalation,
          })),
      ).toEqual(from.responseMechanism ? [from.responseMechanism] : []);
      expect(
        read.momentsOfTruth(snapshot, id).map(({ importance, outcome: outcomeSeen, criterion }) => ({
          importance,
          outcomeSeen,
          criterion,
        })),
      ).toEqual(from.momentOfTruth ? [from.momentOfTruth] : []);
      const failures = read.failures(snapshot, id);
      expect(failures).toHaveLength(from.failurePoints.length);
      from.failurePoints.forEach(({ id: _id, foundBy, recovery, ...same }, n) => {
        const failure = failures[n];
        expect(failure).toMatchObject(same);
        expect(failure?.foundByOther || failure?.foundBy.join(', ')).toBe(foundBy);
        const actions = read.actionsOfFailure(snapshot, failure?.id ?? '');
        expect(actions.map((action) => [action.kind, action.text])).toEqual(
          recovery.map((text) => ['recovery', text]),
        );
      });
    });
  });

  it('cards of the blueprint lanes', () => {
    const lanes = new Map(read.lanes(snapshot, kept?.id ?? '').map((lane) => [lane.kind, lane.id]));
    sourcePoints.forEach((from, index) => {
      const words = (kind: string) =>
        read
          .cards(snapshot, { lane: lanes.get(kind) ?? '', contactPoint: points[index]?.id ?? '' })
          .map((card) => card.text);
      expect([words('evidence'), words('front-stage'), words('back-stage'), words('support')]).toEqual([
        [from.physicalEvidence],
        [from.frontstage],
        [from.backstage],
        [from.support],
      ]);
    });
    for (const link of tables.links.values()) {
      const [from, to] = [tables.cards.get(link.from ?? ''), tables.cards.get(link.to ?? '')];
      expect(from?.place.contactPoint).toBe(to?.place.contactPoint);
    }
    expect(tables.links.size).toBeGreaterThanOrEqual(4);
  });

  it('every word and figure of the worksheets is in a row', () => {
    const { blueprintSequence, ...sheets } = journey.worksheets;
    if (blueprintSequence) expect(sourcePoints.map(({ id }) => id)).toEqual(blueprintSequence);
    const rows = worksheetTables.flatMap((table) => read.worksheetRows(snapshot, table));
    const kept = leaves(rows).map(([, value]) => value);
    const words = kept.filter((value) => typeof value === 'string').join('\n');
    // Kept in another way: computed from others, counted, or in another unit.
    const otherwise = new Set(['score', 'observers', 'call', 'daysToClose', 'responseRateExpected']);
    for (const [key, value] of leaves(sheets)) {
      if (typeof value === 'number' && !otherwise.has(key)) expect(kept, key).toContain(value);
      const spoken = typeof value === 'string' && key !== 'noticeGiven' && key !== 'id' ? value : '';
      const actor = read.actors(snapshot).some(({ name }) => name === spoken);
      if (!actor) expect(words.toLowerCase(), key).toContain(spoken.toLowerCase());
    }
    expect(tables.extras.size).toBe(0);
    expect(unlinkedRows(snapshot)).toEqual([]);
  });
});

it('owners who are not among the actors become actors', () => {
  const hotel = convertJourney(source.journeys[0] as SourceFile['journeys'][number]);
  expect(read.actors(hotel).map((actor) => actor.name)).toContain('Waiting staff');
});
