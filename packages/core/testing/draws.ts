import type { CellTarget, CommandArgs, CommandName, RowTarget } from '../src/commands/args.ts';
import type { Id, TableName } from '../src/ids.ts';
import { laneContent } from '../src/map/cells.ts';
import { parkedItems } from '../src/map/parked.ts';
import { definitions, tableNames, type WorksheetTable, worksheetTables } from '../src/records/registry.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { cutWords, type Dice, randomWords } from './random.ts';
import { randomValue } from './randomValue.ts';

/** Arguments for one command, drawn at random; null when the project holds nothing for it. */
export type Draw<N extends CommandName> = (dice: Dice, snapshot: Snapshot) => CommandArgs[N] | null;

/** Ids of a table in an order that does not depend on how the snapshot came about. */
function ids<T extends TableName>(snapshot: Snapshot, table: T, removed = false): Id<T>[] {
  return [...(removed ? snapshot.removed : snapshot.tables)[table].keys()].sort() as Id<T>[];
}

function pickId<T extends TableName>(dice: Dice, snapshot: Snapshot, table: T): Id<T> | undefined {
  return dice.pick(ids(snapshot, table));
}

function pickSome<V>(dice: Dice, list: readonly V[]): V[] {
  const count = 1 + dice.int(3);
  const chosen = new Set<V>();
  for (let i = 0; i < count; i++) {
    const one = dice.pick(list);
    if (one !== undefined) chosen.add(one);
  }
  return [...chosen];
}

/** Often no index at all, sometimes one far too big: both are allowed. */
function someIndex(dice: Dice): { index?: number } {
  return dice.chance(0.4) ? {} : { index: dice.int(dice.chance(0.1) ? 1000 : 4) };
}

function title(dice: Dice): string {
  return cutWords(randomWords(dice), 40);
}

function someTitle(dice: Dice): { title?: string } {
  return dice.chance(0.3) ? {} : { title: title(dice) };
}

function someCell(dice: Dice, snapshot: Snapshot): CellTarget | null {
  const lanes = ids(snapshot, 'lanes').filter((id) => {
    const lane = snapshot.tables.lanes.get(id);
    return lane && laneContent(lane) === 'cards';
  });
  const lane = dice.pick(lanes);
  const journey = lane && snapshot.tables.lanes.get(lane)?.journey;
  const stages = ids(snapshot, 'stages').filter((id) => snapshot.tables.stages.get(id)?.journey === journey);
  const points = ids(snapshot, 'contactPoints').filter((id) =>
    stages.includes(snapshot.tables.contactPoints.get(id)?.place.stage as Id<'stages'>),
  );
  if (!lane) return null;
  const stage = dice.pick(stages);
  const contactPoint = dice.pick(points);
  if (stage && (!contactPoint || dice.chance(0.2))) return { lane, stage };
  return contactPoint ? { lane, contactPoint } : null;
}

const byId =
  <T extends TableName>(table: T) =>
  (dice: Dice, snapshot: Snapshot): { id: Id<T> } | null => {
    const id = pickId(dice, snapshot, table);
    return id ? { id } : null;
  };

const rename =
  <T extends TableName>(table: T) =>
  (dice: Dice, snapshot: Snapshot): { id: Id<T>; title: string } | null => {
    const id = pickId(dice, snapshot, table);
    return id ? { id, title: title(dice) } : null;
  };

const reorder =
  <T extends TableName>(table: T) =>
  (dice: Dice, snapshot: Snapshot): { id: Id<T>; index: number } | null => {
    const id = pickId(dice, snapshot, table);
    return id ? { id, index: dice.int(5) } : null;
  };

const atContactPoint = <A>(
  more: (dice: Dice, snapshot: Snapshot) => A,
): ((dice: Dice, snapshot: Snapshot) => ({ contactPoint: Id<'contactPoints'> } & A) | null) => {
  return (dice, snapshot) => {
    const contactPoint = pickId(dice, snapshot, 'contactPoints');
    return contactPoint ? { contactPoint, ...more(dice, snapshot) } : null;
  };
};

const toContactPoint =
  <T extends TableName>(table: T) =>
  (dice: Dice, snapshot: Snapshot) => {
    const id = pickId(dice, snapshot, table);
    const contactPoint = pickId(dice, snapshot, 'contactPoints');
    return id && contactPoint ? { id, contactPoint, ...someIndex(dice) } : null;
  };

const score = (dice: Dice): number | null => (dice.chance(0.1) ? null : 1 + dice.int(10));

function someField(dice: Dice, snapshot: Snapshot, kinds: (kind: string) => boolean) {
  const table = dice.pick(tableNames.filter((name) => snapshot.tables[name].size > 0));
  if (!table) return null;
  const id = pickId(dice, snapshot, table);
  const names = Object.entries(definitions[table].fields).filter(([, field]) => kinds(field.kind));
  const entry = dice.pick(names);
  return id && entry ? { table, id, field: entry[0], definition: entry[1] } : null;
}

function someRow(dice: Dice, snapshot: Snapshot): { table: WorksheetTable; id: string } | null {
  const table =
    dice.pick(worksheetTables.filter((name) => snapshot.tables[name].size > 1)) ??
    dice.pick(worksheetTables.filter((name) => snapshot.tables[name].size > 0));
  const id = table && pickId(dice, snapshot, table);
  return table && id ? { table, id } : null;
}

function someRowTarget(dice: Dice, snapshot: Snapshot): RowTarget {
  const persona = pickId(dice, snapshot, 'personas') ?? null;
  const place = dice.pick(['stage', 'contactPoint', 'card'] as const) ?? 'stage';
  const id = pickId(dice, snapshot, `${place}s`) ?? null;
  return { [place]: id, ...(dice.chance(0.3) ? { persona } : {}) };
}

/** A value for what a row cannot do without, and for some other field; null when there is no such thing. */
function someFields(dice: Dice, snapshot: Snapshot, table: WorksheetTable) {
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definitions[table].fields)) {
    const required = field.kind === 'ref' && field.required;
    if (field.kind === 'order' || (!required && !dice.chance(0.3))) continue;
    fields[name] = randomValue(dice, snapshot, field) ?? field.default;
    if (required && fields[name] === null) return null;
  }
  return fields;
}

/** How arguments of every command are drawn. */
export const draws: { readonly [N in CommandName]: Draw<N> } = {
  'project.rename': (dice) => ({ title: title(dice) }),
  'journey.add': (dice) => ({
    ...someTitle(dice),
    template: dice.pick(['blank', 'customer-journey', 'service-blueprint'] as const) ?? 'blank',
  }),
  'journey.rename': rename('journeys'),
  'journey.remove': byId('journeys'),
  'stage.add': (dice, snapshot) => {
    const journey = pickId(dice, snapshot, 'journeys');
    return journey ? { journey, ...someIndex(dice), ...someTitle(dice) } : null;
  },
  'stage.rename': rename('stages'),
  'stage.move': reorder('stages'),
  'stage.remove': byId('stages'),
  'stage.duplicate': byId('stages'),
  'contactPoint.add': (dice, snapshot) => {
    const stage = pickId(dice, snapshot, 'stages');
    return stage ? { stage, ...someIndex(dice), ...someTitle(dice) } : null;
  },
  'contactPoint.rename': rename('contactPoints'),
  'contactPoint.move': (dice, snapshot) => {
    const id = pickId(dice, snapshot, 'contactPoints');
    const stage = pickId(dice, snapshot, 'stages');
    return id && stage ? { id, stage, ...someIndex(dice) } : null;
  },
  'contactPoint.remove': byId('contactPoints'),
  'contactPoint.duplicate': byId('contactPoints'),
  'contactPoint.setEmotion': (dice, snapshot) => {
    const id = pickId(dice, snapshot, 'contactPoints');
    return id ? { id, emotion: dice.chance(0.2) ? null : 1 + dice.int(9) / 2 } : null;
  },
  'lane.add': (dice, snapshot) => {
    const journey = pickId(dice, snapshot, 'journeys');
    const kind = dice.pick(['customer actions', 'support', 'emotion', 'failures', 'rumours', null]);
    return journey ? { journey, ...someIndex(dice), ...someTitle(dice), ...(kind ? { kind } : {}) } : null;
  },
  'lane.rename': rename('lanes'),
  'lane.move': reorder('lanes'),
  'lane.remove': byId('lanes'),
  'card.add': (dice, snapshot) => {
    const cell = someCell(dice, snapshot);
    return cell && { cell, ...someIndex(dice), text: randomWords(dice) };
  },
  'card.addMany': (dice, snapshot) => {
    const cell = someCell(dice, snapshot);
    const texts = Array.from({ length: 1 + dice.int(4) }, () => randomWords(dice));
    return cell && { cell, ...someIndex(dice), texts };
  },
  'cells.paste': (dice, snapshot) => {
    const cell = someCell(dice, snapshot);
    const width = 1 + dice.int(3);
    const row = () => Array.from({ length: width }, () => randomWords(dice));
    const rows = Array.from({ length: 1 + dice.int(3) }, row);
    return cell && { cell, rows, beyond: dice.pick(['extend', 'leave'] as const) ?? 'leave' };
  },
  'card.setText': (dice, snapshot) => {
    const id = pickId(dice, snapshot, 'cards');
    return id ? { id, text: randomWords(dice) } : null;
  },
  'card.move': (dice, snapshot) => {
    const cell = someCell(dice, snapshot);
    const cards = pickSome(dice, ids(snapshot, 'cards'));
    return cell && cards.length > 0 ? { ids: cards, cell, ...someIndex(dice) } : null;
  },
  'card.remove': (dice, snapshot) => ({ ids: pickSome(dice, ids(snapshot, 'cards')) }),
  'card.duplicate': (dice, snapshot) => ({ ids: pickSome(dice, ids(snapshot, 'cards')) }),
  'link.add': (dice, snapshot) => {
    const from = pickId(dice, snapshot, 'cards');
    const to = pickId(dice, snapshot, 'cards');
    const kind = dice.pick(['flow', 'branch', 'loop'] as const) ?? 'flow';
    return from && to ? { from, to, kind, label: title(dice) } : null;
  },
  'link.remove': byId('links'),
  'momentOfTruth.mark': atContactPoint((dice, snapshot) => ({
    importance: dice.pick(['low', 'medium', 'high'] as const) ?? 'low',
    persona: dice.chance(0.5) ? null : (pickId(dice, snapshot, 'personas') ?? null),
  })),
  'momentOfTruth.unmark': atContactPoint(() => ({})),
  'failure.add': atContactPoint((dice) => ({
    mode: randomWords(dice),
    kind: dice.chance(0.5) ? ('fail' as const) : ('wait' as const),
    ...someIndex(dice),
  })),
  'failure.score': (dice, snapshot) => {
    const id = pickId(dice, snapshot, 'failures');
    return id ? { id, severity: score(dice), occurrence: score(dice), detection: score(dice) } : null;
  },
  'failure.move': toContactPoint('failures'),
  'response.add': atContactPoint((dice) => ({ trigger: randomWords(dice), ...someIndex(dice) })),
  'response.move': toContactPoint('responses'),
  'transaction.add': atContactPoint((dice) => ({ kind: 'payment', description: randomWords(dice) })),
  'action.add': (dice, snapshot) => {
    const failure = pickId(dice, snapshot, 'failures');
    const contactPoint = pickId(dice, snapshot, 'contactPoints');
    return {
      text: randomWords(dice),
      ...(failure && dice.chance(0.6) ? { failure } : {}),
      ...(contactPoint && dice.chance(0.6) ? { contactPoint } : {}),
    };
  },
  'row.add': (dice, snapshot) => {
    const at = someRowTarget(dice, snapshot);
    // Mostly into a few worksheets, so that rows have neighbours.
    const table = dice.pick(dice.chance(0.6) ? (['needs', 'risks', 'kpis'] as const) : worksheetTables);
    const fields = table && someFields(dice, snapshot, table);
    return table && fields ? { table, at, ...someIndex(dice), fields } : null;
  },
  'row.attach': (dice, snapshot) => {
    const row = someRow(dice, snapshot);
    return row && { ...row, to: dice.chance(0.2) ? null : someRowTarget(dice, snapshot) };
  },
  'row.move': (dice, snapshot) => {
    const row = someRow(dice, snapshot);
    return row && { ...row, index: dice.int(4) };
  },
  'persona.add': (dice) => ({ name: title(dice) }),
  'actor.add': (dice) => ({ name: title(dice), role: dice.pick(['customer', 'system', 'porter']) ?? 'user' }),
  'record.set': (dice, snapshot) => {
    const found = someField(dice, snapshot, (kind) => !['members', 'order', 'place'].includes(kind));
    if (!found) return null;
    const { definition, ...target } = found;
    return { ...target, value: randomValue(dice, snapshot, definition) };
  },
  'record.splice': (dice, snapshot) => {
    const found = someField(dice, snapshot, (kind) => kind === 'text');
    if (!found) return null;
    const { table, id, field } = found;
    const record = snapshot.tables[table].get(id) as unknown as Record<string, string>;
    // Whole characters, so that no emoji is cut in half.
    const characters = [...(record[field] ?? '')];
    const at = dice.int(characters.length + 1);
    const remove = dice.int(Math.min(4, characters.length - at + 1));
    const length = (part: readonly string[]): number => part.join('').length;
    return {
      table,
      id,
      field,
      at: length(characters.slice(0, at)),
      remove: length(characters.slice(at, at + remove)),
      insert: dice.chance(0.3) ? '' : cutWords(randomWords(dice), 12),
    };
  },
  'record.setMember': (dice, snapshot) => {
    const found = someField(dice, snapshot, (kind) => kind === 'members');
    if (found?.definition.kind !== 'members') return null;
    const { definition, ...target } = found;
    const members: readonly string[] = definition.table
      ? ids(snapshot, definition.table)
      : (definition.options ?? []).map(({ value }) => value);
    const member = dice.pick(members);
    return member === undefined ? null : { ...target, member, present: dice.chance(0.6) };
  },
  'record.remove': (dice, snapshot) => {
    const table = dice.pick(tableNames.filter((name) => snapshot.tables[name].size > 0));
    const id = table && pickId(dice, snapshot, table);
    return table && id ? { table, id } : null;
  },
  'record.restore': (dice, snapshot) => {
    const table = dice.pick(tableNames.filter((name) => snapshot.removed[name].size > 0));
    const id = table && dice.pick(ids(snapshot, table, true));
    return table && id ? { table, id } : null;
  },
  'parked.place': (dice, snapshot) => {
    const cell = someCell(dice, snapshot);
    const waiting = parkedItems(snapshot, null).flatMap(({ items }) => items);
    const items = pickSome(dice, waiting).map(({ table, id }) => ({ table, id }));
    return cell && items.length > 0 ? { items, cell } : null;
  },
};
