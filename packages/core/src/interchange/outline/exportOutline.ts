import type { TableName } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import type { Lane } from '../../records/lane.ts';
import { type AnyRecord, definitions } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Export } from '../export.ts';
import { countLosses } from '../keeps/losses.ts';
import { lanesItem, noText, noTitle, outlineKeeps } from './keeps.ts';
import { escapeStart, escapeText } from './markdown.ts';
import { outlineFields, writeValue } from './values.ts';

/** Words where a line begins; blank ones, and those that look like what stands for blank, told apart. */
function words(text: string, blank: string): string {
  if (text === '') return blank;
  return text === blank ? `\\${text}` : escapeStart(text);
}

function nameOf(snapshot: Snapshot, table: 'actors' | 'personas', id: unknown): string {
  return typeof id === 'string' ? (snapshot.tables[table].get(id as never)?.name ?? '') : '';
}

function fieldLines(snapshot: Snapshot, table: TableName, record: AnyRecord, indent: string): string[] {
  return outlineFields(table).flatMap(([name, field]) => {
    const value = record[name];
    if (field.kind === 'ref') {
      const person = nameOf(snapshot, field.table as 'actors' | 'personas', value);
      return person === '' ? [] : [`${indent}- ${field.label}: ${escapeText(person)}`];
    }
    if (field.kind === 'members' && field.table) {
      const people = (value as readonly string[])
        .map((id) => nameOf(snapshot, 'personas', id))
        .filter((person) => person !== '');
      if (people.length === 0) return [];
      return [`${indent}- ${field.label}:`, ...people.map((person) => `${indent}  - ${escapeStart(person)}`)];
    }
    const written = writeValue(field, value);
    return written === null ? [] : [`${indent}- ${field.label}: ${written}`];
  });
}

function recordLines(
  snapshot: Snapshot,
  table: TableName,
  records: readonly object[],
  indent = '',
  inside: (record: AnyRecord) => string[] = () => [],
): string[] {
  return (records as readonly AnyRecord[]).flatMap((record) => {
    const { label, title } = definitions[table];
    const text = escapeText(record[title] as string);
    return [
      `${indent}- ${label}:${text === '' ? '' : ` ${text}`}`,
      ...fieldLines(snapshot, table, record, `${indent}  `),
      ...inside(record),
    ];
  });
}

/** A lane as cells name it: by title, or by number where the title is blank or not the only one. */
function laneNames(lanes: readonly Lane[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { title } of lanes) count.set(title.trim(), (count.get(title.trim()) ?? 0) + 1);
  return new Map(
    lanes.map(({ id, title }, n) => {
      const clear = title.trim() !== '' && count.get(title.trim()) === 1 && !/^Lane \d+$/i.test(title.trim());
      return [id, clear ? escapeText(title) : `Lane ${n + 1}`];
    }),
  );
}

/** A journey as a Markdown outline that reads well on its own and comes back with what `outlineKeeps` says. */
export function exportOutline(snapshot: Snapshot, journey: string): Export {
  const itself = snapshot.tables.journeys.get(journey as never) as object as AnyRecord | undefined;
  const losses = countLosses(snapshot, journey, outlineKeeps);
  if (!itself) return { text: '', losses };
  const lanes = read.lanes(snapshot, journey);
  const names = laneNames(lanes);
  const lines: string[] = [`# ${words(itself.title as string, noTitle)}`, ''];
  const paragraph = (more: readonly string[]): void => {
    if (more.length > 0) lines.push(...more, '');
  };
  const cells = (column: { stage: string } | { contactPoint: string }): string[] =>
    lanes.flatMap((lane) => {
      const cards = read.cards(snapshot, { lane: lane.id, ...column }) as readonly object[] as AnyRecord[];
      if (cards.length === 0) return [];
      return [
        `- **${names.get(lane.id)}**`,
        ...cards.flatMap((card) => [
          `  - ${words(card.text as string, noText)}`,
          ...fieldLines(snapshot, 'cards', card, '    '),
        ]),
      ];
    });
  const laneLines = lanes.flatMap((lane) => [
    `  - ${words(lane.title, noTitle)}`,
    ...fieldLines(snapshot, 'lanes', lane as object as AnyRecord, '    '),
  ]);
  paragraph([
    ...fieldLines(snapshot, 'journeys', itself, ''),
    ...(laneLines.length > 0 ? [`- ${lanesItem}:`, ...laneLines] : []),
  ]);
  for (const stage of read.stages(snapshot, journey)) {
    lines.push(`## ${words(stage.title, noTitle)}`, '');
    paragraph([
      ...fieldLines(snapshot, 'stages', stage as object as AnyRecord, ''),
      ...cells({ stage: stage.id }),
    ]);
    for (const point of read.contactPoints(snapshot, stage.id)) {
      lines.push(`### ${words(point.title, noTitle)}`, '');
      const failures = read.failures(snapshot, point.id);
      const actions = read
        .actionsOfContactPoint(snapshot, point.id)
        .filter(({ failure }) => !failure || !onSomeMap(snapshot, journey, failure));
      paragraph([
        ...fieldLines(snapshot, 'contactPoints', point as object as AnyRecord, ''),
        ...cells({ contactPoint: point.id }),
        ...recordLines(snapshot, 'transactions', read.transactions(snapshot, point.id)),
        ...recordLines(snapshot, 'responses', read.responses(snapshot, point.id)),
        ...recordLines(snapshot, 'momentsOfTruth', read.momentsOfTruth(snapshot, point.id)),
        ...recordLines(snapshot, 'failures', failures, '', (failure) =>
          recordLines(snapshot, 'actions', read.actionsOfFailure(snapshot, failure.id), '  '),
        ),
        ...recordLines(snapshot, 'actions', actions),
      ]);
    }
  }
  return { text: `${lines.join('\n').trimEnd()}\n`, losses };
}

/** Whether a failure point stands on this journey's map, and its actions with it. */
function onSomeMap(snapshot: Snapshot, journey: string, failure: string): boolean {
  const point = snapshot.tables.failures.get(failure as never)?.contactPoint;
  const stage = point ? snapshot.tables.contactPoints.get(point)?.place.stage : null;
  return Boolean(stage && snapshot.tables.stages.get(stage)?.journey === journey);
}
