import { laneContent } from '../map/cells.ts';
import { read } from '../map/queries.ts';
import type { ResultTable } from '../methods/result.ts';
import type { ContactPoint } from '../records/contactPoint.ts';
import type { Journey } from '../records/journey.ts';
import type { Stage } from '../records/stage.ts';
import { emotionScale } from '../records/vocabulary.ts';
import { definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { recordTable } from './recordTable.ts';
import type { ReportSection } from './report.ts';
import { nameText, valueText } from './valueText.ts';

const section = (
  heading: string,
  tables: readonly (ResultTable | null)[],
  paragraphs: readonly string[] = [],
): ReportSection => ({ heading, level: 3, paragraphs, tables: tables.filter((table) => table !== null) });

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

function emotionWords(emotion: number | null): string | null {
  if (emotion === null) return null;
  const word = (emotionScale as Readonly<Record<number, string>>)[emotion];
  return word === undefined ? String(emotion) : `${emotion} ${word}`;
}

/** The contact points of a journey in map order, with their stage. */
function pointsOf(snapshot: Snapshot, journey: string): { stage: Stage; point: ContactPoint }[] {
  return read
    .stages(snapshot, journey)
    .flatMap((stage) => read.contactPoints(snapshot, stage.id).map((point) => ({ stage, point })));
}

function glance(snapshot: Snapshot, journey: string): ResultTable {
  return {
    title: 'Contact points',
    columns: [
      'No.',
      'Stage',
      'Contact point',
      'Channel',
      'Expects',
      'Meets',
      'Experience',
      'Time',
      'Wait',
      'Marks',
    ].map((label) => (label === 'Time' || label === 'Wait' ? { label, unit: 'min' } : { label })),
    rows: pointsOf(snapshot, journey).map(({ stage, point }, at) => {
      const failures = read.failures(snapshot, point.id).length;
      const marks = [
        read.momentsOfTruth(snapshot, point.id).length > 0 ? 'moment of truth' : '',
        failures > 0 ? counted(failures, 'failure point') : '',
      ];
      return [
        at + 1,
        nameText(snapshot, 'stages', stage.id),
        nameText(snapshot, 'contactPoints', point.id),
        valueText(snapshot, definitions.contactPoints.fields['channel'] as never, point.channel) ?? '–',
        point.expectation || '–',
        point.experience || '–',
        emotionWords(point.emotion),
        point.minutes,
        point.waitActual,
        marks.filter(Boolean).join(', ') || '–',
      ];
    }),
  };
}

/** The lanes of cards of one stage, contact points as columns; null when nothing stands there. */
function stageMap(snapshot: Snapshot, journey: string, stage: Stage): ResultTable | null {
  const points = read.contactPoints(snapshot, stage.id);
  const words = (cards: readonly { readonly text: string }[]): string =>
    cards.map(({ text }) => text.trim() || 'untitled').join(' · ') || '–';
  const lanes = read.lanes(snapshot, journey).filter((lane) => laneContent(lane) === 'cards');
  const rows = lanes.map((lane) => [
    lane.title || 'untitled',
    words(read.cards(snapshot, { lane: lane.id, stage: stage.id })),
    ...points.map((point) => words(read.cards(snapshot, { lane: lane.id, contactPoint: point.id }))),
  ]);
  const wholeStage = rows.some((row) => row[1] !== '–');
  if (rows.every((row) => row.slice(1).every((cell) => cell === '–'))) return null;
  const columns = [
    'Lane',
    'Whole stage',
    ...points.map((point) => nameText(snapshot, 'contactPoints', point.id)),
  ];
  const kept = (list: readonly string[]): string[] => list.filter((_, at) => wholeStage || at !== 1);
  return {
    title: `Stage: ${nameText(snapshot, 'stages', stage.id)}`,
    columns: kept(columns).map((label) => ({ label })),
    rows: rows.map(kept),
  };
}

function atPoints(
  snapshot: Snapshot,
  journey: string,
  table: 'transactions' | 'responses' | 'momentsOfTruth',
): readonly ResultTable[] {
  const found = pointsOf(snapshot, journey).flatMap(({ point }): readonly { readonly id: string }[] =>
    read[table](snapshot, point.id),
  );
  return recordTable(snapshot, table, found);
}

/** What the map of one journey says, in the order in which it is read. */
export function journeySections(snapshot: Snapshot, journey: Journey): readonly ReportSection[] {
  const stages = read.stages(snapshot, journey.id);
  const points = pointsOf(snapshot, journey.id);
  const state = valueText(snapshot, definitions.journeys.fields['state'] as never, journey.state);
  const personas = journey.personas.map((id) => nameText(snapshot, 'personas', id)).join('; ');
  const facts = [
    journey.summary,
    journey.scope && `Scope: ${journey.scope}`,
    state !== null && `State: ${state}.`,
    personas && `Personas: ${personas}.`,
    `${counted(stages.length, 'stage')}, ${counted(points.length, 'contact point')}.`,
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  const failures = points.flatMap(({ point }) => read.failures(snapshot, point.id));
  const actions = [
    ...failures.flatMap((failure) => read.actionsOfFailure(snapshot, failure.id)),
    ...points.flatMap(({ point }) => read.actionsOfContactPoint(snapshot, point.id)),
  ];
  const unique = [...new Map(actions.map((action) => [action.id, action])).values()];
  const list: ReportSection[] = [
    { heading: `Journey: ${journey.title.trim() || 'untitled'}`, level: 2, paragraphs: facts, tables: [] },
    {
      ...section('The journey at a glance', [glance(snapshot, journey.id)]),
      curve: points.map(({ point }) => ({ label: point.title, value: point.emotion })),
    },
    section(
      'The map',
      stages.map((stage) => stageMap(snapshot, journey.id, stage)),
    ),
    section('Points of transaction', atPoints(snapshot, journey.id, 'transactions')),
    section('Response mechanisms', atPoints(snapshot, journey.id, 'responses')),
    section('Moments of truth', atPoints(snapshot, journey.id, 'momentsOfTruth')),
    section('Failure points', recordTable(snapshot, 'failures', failures)),
    section('Recovery steps and improvements', recordTable(snapshot, 'actions', unique)),
  ];
  return list.filter(({ level, tables }) => level === 2 || tables.some(({ rows }) => rows.length > 0));
}
