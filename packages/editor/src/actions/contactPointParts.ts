import {
  type CommandArgs,
  type CommandName,
  emotionScale,
  type Id,
  type Made,
  read,
} from '@journeywright/core';
import { emotionText } from '../grid/names.ts';
import type { MessageKey } from '../messages/english.ts';
import type { EditorServices } from '../store/services.ts';
import { type Action, commandAction } from './action.ts';
import { openInspector } from './desk.ts';
import { perform } from './perform.ts';

/** Shows what was just made in the inspector, where its fields are. */
function inspectMade(
  services: EditorServices,
  contactPoint: string,
): (made: readonly Made[]) => { say: string } {
  return (made) => {
    services.ui.getState().focusOn({ kind: 'contactPoint', id: contactPoint as Id<'contactPoints'> });
    openInspector(services, made[0] ? `${made[0].table}/${made[0].id}` : null);
    return { say: services.t('added.part') };
  };
}

/** Adds to a contact point what belongs to it. */
export function partActions(services: EditorServices, id: string): Action[] {
  const contactPoint = id as Id<'contactPoints'>;
  const after = inspectMade(services, id);
  const add = <N extends CommandName>(id: string, label: MessageKey, name: N, args: CommandArgs[N]): Action =>
    commandAction(services, { id, label, group: 'add' }, name, args, after);
  return [
    add('add.response', 'action.response', 'response.add', { contactPoint }),
    add('add.failure', 'action.failure', 'failure.add', { contactPoint, kind: 'fail' }),
    add('add.wait', 'action.wait', 'failure.add', { contactPoint, kind: 'wait' }),
    add('add.transaction', 'action.transaction', 'transaction.add', { contactPoint }),
    add('add.improvement', 'action.improvement', 'action.add', { contactPoint, kind: 'improvement' }),
  ];
}

/** Sets the emotion of a contact point; null for "not measured". */
export function setEmotion(services: EditorServices, id: string, emotion: number | null): boolean {
  const say = emotionText(emotion, services.t);
  return perform(services, 'contactPoint.setEmotion', { id: id as Id<'contactPoints'>, emotion }, { say }).ok;
}

/** The choices 1 to 5 and "not measured". */
export function emotionActions(services: EditorServices, id: string): Action[] {
  const { doc, t } = services;
  const present = doc.getState().snapshot.tables.contactPoints.get(id)?.emotion ?? null;
  const values: readonly (number | null)[] = [...Object.keys(emotionScale).map(Number), null];
  return values.map((emotion) =>
    commandAction(
      services,
      {
        id: `emotion.${emotion ?? 'none'}`,
        label: 'action.emotion',
        values: { emotion: emotionText(emotion, t) },
        group: 'mark',
        checked: emotion === present,
      },
      'contactPoint.setEmotion',
      { id: id as Id<'contactPoints'>, emotion },
      { say: emotionText(emotion, t) },
    ),
  );
}

/** Marks a contact point as a moment of truth, or takes every mark away, whichever is possible. */
export function momentAction(services: EditorServices, id: string): Action {
  const contactPoint = id as Id<'contactPoints'>;
  const { doc, t } = services;
  const marked = read.momentsOfTruth(doc.getState().snapshot, id).length > 0;
  return marked
    ? commandAction(
        services,
        { id: 'moment', label: 'action.unmarkMoment', group: 'mark', shortcut: 'Alt+M' },
        'momentOfTruth.unmark',
        { contactPoint },
        { say: t('moment.unmarked') },
      )
    : commandAction(
        services,
        { id: 'moment', label: 'action.markMoment', group: 'mark', shortcut: 'Alt+M' },
        'momentOfTruth.mark',
        { contactPoint },
        { say: t('moment.marked') },
      );
}

/** Everything that marks a contact point. */
export function momentActions(services: EditorServices, id: string): Action[] {
  return [momentAction(services, id), ...emotionActions(services, id)];
}
