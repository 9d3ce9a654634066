import {
  type ChangeSet,
  changeSet,
  type Op,
  projectId,
  put,
  type Session,
  set,
  splice,
} from '@journeywright/core';

export const stage = 'stg_before';
export const otherStage = 'stg_after';
export const point = 'cpt_desk';
export const lane = 'lan_actions';
export const card = 'crd_walks';
export const otherCard = 'crd_asks';

const at = { lane, stage: null, contactPoint: point };

/** A small project: one journey, two stages, one contact point, one lane, two cards. */
export const smallProject: ChangeSet = changeSet('project.create', 'Create project', [
  put('project', { id: projectId, title: 'Hotel' }),
  put('journeys', { id: 'jny_stay', title: 'A stay', personas: ['per_anna'] }),
  put('personas', { id: 'per_anna', name: 'Anna' }),
  put('stages', { id: stage, journey: 'jny_stay', title: 'Before', order: 'V' }),
  put('stages', { id: otherStage, journey: 'jny_stay', title: 'After', order: 'W' }),
  put('contactPoints', { id: point, title: 'Front desk', place: { stage, order: 'V' } }),
  put('lanes', { id: lane, journey: 'jny_stay', title: 'Customer actions', order: 'V' }),
  put('cards', { id: card, text: 'Walks in', place: { ...at, order: 'V' } }),
  put('cards', { id: otherCard, text: 'Asks for a room', place: { ...at, order: 'W' } }),
]);

export const edit = (label: string, ...ops: Op[]): ChangeSet => changeSet('test.edit', label, ops);

export const rename = (title: string, id: string = stage): ChangeSet =>
  edit(`Rename to ${title}`, set('stages', id, 'title', title));

/** Typing into the first card. */
export const type = (where: number, insert: string, remove = 0): ChangeSet =>
  changeSet('record.splice', 'Type', [splice('cards', card, 'text', where, remove, insert)]);

/** Where others may be busy while a session is tested. */
export const elsewhere = 'actors';

export interface SessionSetup {
  /** Why nothing may be edited. */
  readonly readOnly?: string;
  /** The clock of the session, in milliseconds. */
  readonly now: () => number;
}

/** A session of the kind that is tested. */
export interface SessionUnderTest {
  readonly session: Session;
  /** Called after every test. */
  stop(): void;
}

export type MakeSession = (setup: SessionSetup) => SessionUnderTest;
