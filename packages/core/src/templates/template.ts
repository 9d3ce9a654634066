import type { Id, IdSource } from '../ids.ts';
import { projectId } from '../ids.ts';
import { changeSet, type Put, put } from '../change/changeSet.ts';
import { applyChangeSet } from '../change/apply.ts';
import { orderKeysBetween } from '../order/order.ts';
import type { Lane } from '../records/lane.ts';
import type { Stage } from '../records/stage.ts';
import { type AnyRecord, completeRecord } from '../records/registry.ts';
import { emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';

/** A lane of a template. `help` is an open question, shown where a cell is still empty. */
export interface LaneTemplate {
  readonly title: string;
  readonly kind: NonNullable<Lane['kind']>;
  readonly zone: NonNullable<Lane['zone']>;
  readonly help: string;
}

/** A stage of a template, with the titles of its contact points. */
export interface StageTemplate {
  readonly title: string;
  readonly salePhase: Stage['salePhase'];
  readonly customerGoal: string;
  readonly contactPoints: readonly string[];
}

/** What a new journey starts with, as plain data. */
export interface JourneyTemplate {
  readonly name: 'blank' | 'customer-journey' | 'service-blueprint';
  readonly label: string;
  readonly help: string;
  readonly stages: readonly StageTemplate[];
  readonly lanes: readonly LaneTemplate[];
}

/** What a caller says of the journey to be made. */
export interface JourneyStart {
  readonly title: string;
  /** Where it stands among the journeys of the project; the middle when left out. */
  readonly order?: string;
}

/** The records of a new journey, as puts: the journey first, then its stages, contact points and lanes. */
export function journeyFromTemplate(
  template: JourneyTemplate,
  newId: IdSource,
  start: JourneyStart,
): readonly Put[] {
  const puts: Put[] = [];
  const add = <T extends Put['table']>(table: T, fields: Readonly<Record<string, unknown>>): Id<T> => {
    const id = newId(table);
    puts.push(put(table, completeRecord(table, { ...fields, id }) as unknown as AnyRecord));
    return id;
  };
  const journey = add('journeys', { title: start.title, order: start.order ?? 'V' });
  const stageOrders = orderKeysBetween(null, null, template.stages.length);
  template.stages.forEach(({ contactPoints, ...fields }, index) => {
    const stage = add('stages', { ...fields, journey, order: stageOrders[index] });
    const orders = orderKeysBetween(null, null, contactPoints.length);
    contactPoints.forEach((title, n) => add('contactPoints', { title, place: { stage, order: orders[n] } }));
  });
  const laneOrders = orderKeysBetween(null, null, template.lanes.length);
  template.lanes.forEach((lane, index) => add('lanes', { ...lane, journey, order: laneOrders[index] }));
  return puts;
}

/** What a caller says of the project to be made. */
export interface ProjectStart {
  readonly title: string;
  /** Today as `YYYY-MM-DD`; it becomes the day the project was created. */
  readonly today: string;
}

/** A project with one journey made from a template. */
export function projectFromTemplate(
  template: JourneyTemplate,
  newId: IdSource,
  { title, today }: ProjectStart,
): Snapshot {
  const project = completeRecord('project', { id: projectId, title, created: today });
  const ops = [
    put('project', project as unknown as AnyRecord),
    ...journeyFromTemplate(template, newId, { title }),
  ];
  return applyChangeSet(emptySnapshot, changeSet('project.create', 'New project', ops)).snapshot;
}
