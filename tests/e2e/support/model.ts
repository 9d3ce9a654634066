import {
  parseProject,
  read,
  type ContactPoint,
  type Lane,
  type Snapshot,
  type Stage,
  type TableName,
} from '@journeywright/core';
import { poll } from './poll.ts';

/** A map as the server has it on disk or in memory, asked for as any other program would. */
export async function readMap(url: string, id: string): Promise<Snapshot> {
  const response = await fetch(`${url}/api/maps/${id}/file`);
  if (!response.ok) throw new Error(`GET file of map ${id}: ${response.status}`);
  const parsed = parseProject(await response.text());
  if (!parsed.ok) throw new Error(`the server gave a file that is refused: ${parsed.problems[0]?.message}`);
  return parsed.snapshot;
}

/** One journey in the words a person would use, for assertions. */
export class MapModel {
  readonly snapshot: Snapshot;
  readonly journey: string;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    const journey = read.journeys(snapshot)[0];
    if (!journey) throw new Error('the map has no journey');
    this.journey = journey.id;
  }

  get stages(): readonly Stage[] {
    return read.stages(this.snapshot, this.journey);
  }

  get lanes(): readonly Lane[] {
    return read.lanes(this.snapshot, this.journey);
  }

  get contactPoints(): readonly ContactPoint[] {
    return this.stages.flatMap((stage) => read.contactPoints(this.snapshot, stage.id));
  }

  stageTitles(): string[] {
    return this.stages.map((stage) => stage.title);
  }

  laneTitles(): string[] {
    return this.lanes.map((lane) => lane.title);
  }

  /** Titles of the contact points of a stage. */
  pointTitles(stage: string): string[] {
    const found = this.stages.find(({ title }) => title === stage);
    return found ? read.contactPoints(this.snapshot, found.id).map(({ title }) => title) : [];
  }

  /** Texts of the cards in a cell. */
  cards(contactPoint: string, lane: string): string[] {
    const cell = { contactPoint: this.point(contactPoint).id, lane: this.lane(lane).id };
    return read.cards(this.snapshot, cell).map(({ text }) => text);
  }

  /** Failure points of a contact point with their scores. */
  failures(contactPoint: string): { mode: string; scores: (number | null)[] }[] {
    return read.failures(this.snapshot, this.point(contactPoint).id).map((failure) => ({
      mode: failure.mode,
      scores: [failure.severity, failure.occurrence, failure.detection],
    }));
  }

  isMomentOfTruth(contactPoint: string): boolean {
    return read.momentsOfTruth(this.snapshot, this.point(contactPoint).id).length > 0;
  }

  stage(title: string): Stage {
    return one(this.stages, ({ title: other }) => other === title, `stage “${title}”`);
  }

  point(title: string): ContactPoint {
    return one(this.contactPoints, ({ title: other }) => other === title, `contact point “${title}”`);
  }

  lane(title: string): Lane {
    return one(this.lanes, ({ title: other }) => other === title, `lane “${title}”`);
  }

  /** The item with these words: a card, or a failure point. */
  item(text: string): { table: TableName; id: string; field: string; point: string; lane: string } {
    for (const card of this.snapshot.tables.cards.values()) {
      if (card.text !== text || !card.place.contactPoint || !card.place.lane) continue;
      return {
        table: 'cards',
        id: card.id,
        field: 'text',
        point: card.place.contactPoint,
        lane: card.place.lane,
      };
    }
    for (const failure of this.snapshot.tables.failures.values()) {
      const lane = this.lanes.find(({ kind }) => kind === 'failures');
      if (failure.mode !== text || !failure.contactPoint || !lane) continue;
      return { table: 'failures', id: failure.id, field: 'mode', point: failure.contactPoint, lane: lane.id };
    }
    throw new Error(`there is no item “${text}”`);
  }
}

function one<T>(list: readonly T[], test: (item: T) => boolean, what: string): T {
  const found = list.find(test);
  if (!found) throw new Error(`there is no ${what}`);
  return found;
}

/** Waits until the server's copy of the map is as expected; fails with the last difference. */
export async function untilMap(
  url: string,
  id: string,
  expectation: (map: MapModel) => void,
): Promise<MapModel> {
  return poll(async () => {
    const map = new MapModel(await readMap(url, id));
    expectation(map);
    return map;
  });
}
