import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertJourney } from '../../scripts/examples/convert.ts';
import { exampleFiles } from '../../scripts/examples/exampleFiles.ts';
import type { SourceFile } from '../../scripts/examples/source.ts';
import { read } from '../map/queries.ts';
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

function opened(name: string): Snapshot {
  const result = parseProject(fileText(name));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.warnings.map((warning) => warning.path)).toEqual(['worksheets']);
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
      for (const need of from.needRefs) expect(point?.notes).toContain(need);
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

  it('cards of the blueprint lanes, and worksheets', () => {
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
    expect([...tables.extras.values()]).toEqual([
      { id: 'ext_worksheets', key: 'worksheets', value: journey.worksheets },
    ]);
    for (const link of tables.links.values()) {
      const [from, to] = [tables.cards.get(link.from ?? ''), tables.cards.get(link.to ?? '')];
      expect(from?.place.contactPoint).toBe(to?.place.contactPoint);
    }
    expect(tables.links.size).toBeGreaterThanOrEqual(4);
  });
});

it('owners who are not among the actors become actors', () => {
  const hotel = convertJourney(source.journeys[0] as SourceFile['journeys'][number]);
  expect(read.actors(hotel).map((actor) => actor.name)).toContain('Waiting staff');
});
