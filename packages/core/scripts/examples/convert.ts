import type { TableName } from '../../src/ids.ts';
import { idPrefixes, projectId } from '../../src/ids.ts';
import { orderKeyBetween, orderKeysBetween } from '../../src/order/order.ts';
import { type AnyRecord, completeRecord, worksheetTables } from '../../src/records/registry.ts';
import { emptySnapshot, type Snapshot, type Tables } from '../../src/snapshot/snapshot.ts';
import { tableOf } from '../../src/table/table.ts';
import type { ActorOf, Add } from './add.ts';
import { exampleLanes, linkedContactPoints } from './lanes.ts';
import type { SourceContactPoint, SourceFailure, SourceJourney, SourcePersona } from './source.ts';
import { addNeeds, otherNeeds } from './needs.ts';
import { addWorksheets } from './worksheets.ts';
import { failureKind, foundBy, journeyState, transactionKind } from './words.ts';

// Ids say what they name, so that the files read well and a change in one place changes no other id.
const idOf = (table: TableName, key: string): string => `${idPrefixes[table]}_${key}`;
const lines = (list: readonly string[]): string => list.join('\n');
const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function addPersona(add: Add, persona: SourcePersona, order: string): string {
  return add('personas', persona.id, {
    order,
    name: persona.name,
    segment: persona.segment,
    wants: persona.wants,
    expressedNeeds: lines(persona.expressedNeeds),
    underlyingNeeds: lines(persona.underlyingNeeds),
    expectations: lines(persona.expectations),
    accessNeeds: persona.diversityNotes ?? '',
    expectationSources: lines(persona.formedBy),
  });
}

function addFailure(add: Add, failure: SourceFailure, contactPoint: string, order: string): void {
  const { id, recovery, foundBy: words, ...same } = failure;
  const failureId = add('failures', id, {
    ...same,
    ...foundBy(words),
    contactPoint,
    order,
    kind: failureKind(failure.mode),
  });
  const orders = orderKeysBetween(null, null, recovery.length);
  recovery.forEach((text, index) => {
    add('actions', `${id}-${index + 1}`, {
      failure: failureId,
      order: orders[index],
      kind: 'recovery',
      text,
    });
  });
}

function addCards(add: Add, point: SourceContactPoint, contactPoint: string, linked: boolean): void {
  const cards: Record<string, string> = {};
  for (const { key, words } of exampleLanes) {
    const text = words?.(point) ?? '';
    if (text === '') continue;
    const place = { lane: idOf('lanes', key), stage: null, contactPoint, order: 'V' };
    cards[key] = add('cards', `${point.id}-${key}`, { text, place });
  }
  if (!linked) return;
  const ways = [
    ['front-stage', 'back-stage'],
    ['back-stage', 'support'],
  ] as const;
  ways.forEach(([from, to], index) => {
    if (cards[from] && cards[to])
      add('links', `${point.id}-${index + 1}`, { from: cards[from], to: cards[to], kind: 'flow' });
  });
}

/** Rows stand in the order in which they were added. */
function orderRows(tables: Readonly<Record<string, AnyRecord[]>>): void {
  for (const table of worksheetTables) {
    const rows = tables[table] ?? [];
    const orders = orderKeysBetween(null, null, rows.length);
    tables[table]?.splice(0, rows.length, ...rows.map((row, i) => ({ ...row, order: orders[i] })));
  }
}

/** The project made from one journey of the source. */
export function convertJourney(source: SourceJourney): Snapshot {
  const tables = Object.fromEntries(
    Object.keys(idPrefixes).map((table): [string, AnyRecord[]] => [table, []]),
  );
  const add: Add = (table, key, fields) => {
    const id = idOf(table, key);
    tables[table]?.push(completeRecord(table, { ...fields, id }) as unknown as AnyRecord);
    return id;
  };

  add('project', projectId.slice(4), {
    title: source.title,
    organisation: source.organisation,
    sector: source.sector,
    organisationType: source.organisationType,
    language: 'en-GB',
    summary: 'An example. The organisation and the people are invented.',
  });
  const personaOrders = orderKeysBetween(null, null, source.personas.length);
  const personas = source.personas.map((persona, i) => addPersona(add, persona, personaOrders[i] ?? 'V'));
  const journey = add('journeys', source.id, {
    title: source.title,
    ...journeyState(source.state),
    scope: source.scope,
    serviceModel: source.serviceModel,
    personas: personas.sort(),
  });

  const points = source.stages.flatMap((stage) => stage.contactPoints);
  const known = new Set(source.actors.map((actor) => actor.name));
  const owners = points.flatMap((point) => point.responseMechanism?.owner ?? []);
  const unnamed = [...new Set(owners)].filter((name) => !known.has(name));
  const actors = [...source.actors, ...unnamed.map((name) => ({ id: slug(name), name, role: 'front-line' }))];
  const actorOrders = orderKeysBetween(null, null, actors.length);
  const actorByName = new Map(
    actors.map(({ id, name, role }, i) => {
      const internal = ['front-line', 'internal supplier', 'manager', 'system'].includes(role);
      return [name, add('actors', id, { name, role, internal, order: actorOrders[i] })];
    }),
  );
  let lastActor = actorOrders.at(-1) ?? null;
  const customers = new Set(
    source.actors.filter(({ role }) => role === 'customer' || role === 'user').map(({ id }) => id),
  );

  const laneOrders = orderKeysBetween(null, null, exampleLanes.length);
  exampleLanes.forEach(({ key, title, kind, zone, help }, i) => {
    add('lanes', key, { journey, order: laneOrders[i], title, kind, zone, help });
  });

  const linked = linkedContactPoints[source.id] ?? [];
  const stageOrders = orderKeysBetween(null, null, source.stages.length);
  source.stages.forEach((sourceStage, i) => {
    const { title, salePhase, customerGoal } = sourceStage;
    const stage = add('stages', sourceStage.id, {
      journey,
      order: stageOrders[i],
      title,
      salePhase,
      customerGoal,
    });
    const orders = orderKeysBetween(null, null, sourceStage.contactPoints.length);
    sourceStage.contactPoints.forEach((point, n) => {
      const contactPoint = add('contactPoints', point.id, {
        title: point.title,
        place: { stage, order: orders[n] },
        kind: point.kind,
        channel: point.channel,
        initiator: idOf('actors', point.initiator),
        receiver: idOf('actors', point.receiver),
        initiative: customers.has(point.initiator) ? 'reactive' : 'proactive',
        expectation: point.customerExpects,
        experience: point.customerExperiences,
        emotion: point.emotion,
        effort: point.effort,
        minutes: point.minutes,
        waitActual: point.waitMinutes,
        servqual: [...point.servqual].sort(),
        improvement: point.improvement ?? '',
        notes: otherNeeds(point, source.personas),
      });
      if (point.transaction)
        add('transactions', point.id, {
          contactPoint,
          kind: transactionKind(point.transaction),
          description: point.transaction,
        });
      if (point.responseMechanism)
        add('responses', point.id, {
          ...point.responseMechanism,
          contactPoint,
          owner: actorByName.get(point.responseMechanism.owner),
        });
      if (point.momentOfTruth) {
        const { importance, outcomeSeen: outcome, criterion } = point.momentOfTruth;
        add('momentsOfTruth', point.id, { contactPoint, importance, outcome, criterion });
      }
      const failureOrders = orderKeysBetween(null, null, point.failurePoints.length);
      point.failurePoints.forEach((failure, f) =>
        addFailure(add, failure, contactPoint, failureOrders[f] ?? 'V'),
      );
      addCards(add, point, contactPoint, linked.includes(point.id));
    });
  });
  const roles: Readonly<Record<string, string>> = { 'General manager': 'manager' };
  const actorOf: ActorOf = (name, role = roles[name] ?? 'internal supplier') => {
    const known = actorByName.get(name);
    if (known) return known;
    const order = orderKeyBetween(lastActor, null);
    lastActor = order;
    const id = add('actors', slug(name), { name, role, internal: role !== 'service partner', order });
    actorByName.set(name, id);
    return id;
  };
  addNeeds(add, source.personas, points);
  addWorksheets(add, actorOf, source.worksheets);
  orderRows(tables);

  return {
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, records]) => [table, tableOf(records)]),
    ) as unknown as Tables,
    removed: emptySnapshot.removed,
  };
}
