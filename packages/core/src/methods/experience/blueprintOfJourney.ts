import { read } from '../../map/queries.ts';
import type { Card } from '../../records/card.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { distinctNames } from '../resources/gather.ts';
import {
  type BlueprintChecks,
  type BlueprintStep,
  blueprintChecks,
  blueprintLanes,
} from './blueprintChecks.ts';

/** The cards a card is linked with, either way; links to what is gone do not count. */
function linkedWith(snapshot: Snapshot, id: string): readonly string[] {
  return [
    ...read.linksFrom(snapshot, id).map(({ to }) => to),
    ...read.linksTo(snapshot, id).map(({ from }) => from),
  ].filter((other) => other !== null && snapshot.tables.cards.has(other)) as string[];
}

/** Titles by id, each one different, so that two places are not taken for one. */
function titlesOf(
  records: Iterable<{ readonly id: string; readonly title: string }>,
): ReadonlyMap<string, string> {
  const all = [...records];
  const names = distinctNames(all.map(({ title }) => title.replaceAll(/\s+/g, ' ').trim() || 'untitled'));
  return new Map(all.map(({ id }, at) => [id, names[at] ?? '']));
}

/**
 * The cards of a journey as the checks of a blueprint see them: those of all its lanes, lane by lane in map order, and
 * cards elsewhere that they are linked with.
 */
export function blueprintSteps(snapshot: Snapshot, journeyId: string): readonly BlueprintStep[] {
  const lanes = read.lanes(snapshot, journeyId);
  const kinds = new Map<string, string | null>(lanes.map(({ id, kind }) => [id, kind]));
  const places = new Map<string, number>(lanes.map(({ id }, at) => [id, at]));
  const own = [...snapshot.tables.cards.values()].filter(
    ({ place }) => place.lane !== null && kinds.has(place.lane),
  );
  const at = ({ place }: Card): number => places.get(place.lane ?? '') ?? 0;
  own.sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
  const ids = new Set<string>(own.map(({ id }) => id));
  const elsewhere = [...new Set(own.flatMap(({ id }) => linkedWith(snapshot, id)))].filter(
    (id) => !ids.has(id),
  );
  const points = titlesOf(snapshot.tables.contactPoints.values());
  const stages = titlesOf(snapshot.tables.stages.values());
  return [
    ...own.map(({ id, text, place }): BlueprintStep => {
      const lane = blueprintLanes.find((kind) => kind === kinds.get(place.lane ?? '')) ?? null;
      return {
        id,
        title: text.replaceAll(/\s+/g, ' ').trim() || 'untitled',
        lane,
        contactPoint: points.get(place.contactPoint ?? '') ?? '',
        stage: stages.get(place.stage ?? '') ?? '',
        links: linkedWith(snapshot, id),
      };
    }),
    ...elsewhere.map(
      (id): BlueprintStep => ({ id, title: 'elsewhere', lane: null, contactPoint: '', stage: '', links: [] }),
    ),
  ];
}

/** The checks of the blueprint of one journey. */
export function blueprintChecksOf(snapshot: Snapshot, journeyId: string): BlueprintChecks {
  return blueprintChecks(blueprintSteps(snapshot, journeyId));
}
