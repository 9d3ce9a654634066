import type { AnyRecord, CommandArgs, CommandName, TableName } from '@journeywright/core';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { whereabouts } from '../actions/perform.ts';
import { refusalText } from '../actions/refusal.ts';
import { useServices, useSnapshot } from '../store/services.ts';
import type { FieldRef } from '../store/targets.ts';

/** The value of one field; renders its user again only when that value changes. */
export function useFieldValue({ table, id, field }: FieldRef): unknown {
  return useSnapshot((snapshot) => (snapshot.tables[table].get(id) as AnyRecord | undefined)?.[field]);
}

/** A value that is words, as words; anything else as none. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Runs a command; gives the words of the refusal, or null when it was done. */
export function useCommand(): <N extends CommandName>(name: N, args: CommandArgs[N]) => string | null {
  const services = useServices();
  return useCallback(
    (name, args) => {
      const result = services.commands.run(name, args, { selection: whereabouts(services) });
      return result.ok ? null : refusalText(result.refusal);
    },
    [services],
  );
}

/** Sets the field as a whole; gives the words of the refusal, or null when it was done. */
export function useSetField({ table, id, field }: FieldRef): (value: unknown) => string | null {
  const run = useCommand();
  return useCallback((value) => run('record.set', { table, id, field, value }), [run, table, id, field]);
}

/** Why nothing may be edited, by the session or by the host of this editor; null when it may. */
export function useReadOnly(): string | null {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribeStatus, () => session.getStatus().readOnly);
}

/** Tells others which field this person types into; says so when its record is removed meanwhile. */
export function useTypingPresence({ table, id, field }: FieldRef): { onFocus(): void; onBlur(): void } {
  const { session, doc, ui, t } = useServices();
  const { presence } = session;
  const key = `${table}/${id}/${field}`;
  const focused = useRef(false);
  useEffect(
    () => () => {
      if (!focused.current) return;
      if (presence.self.editing === key) presence.update({ editing: null });
      // The field went away under the typing hand.
      if (!doc.getState().snapshot.tables[table].has(id))
        ui.getState().notify({ text: t('inspector.gone'), undo: false, tone: 'info' });
    },
    [presence, key, doc, ui, t, table, id],
  );
  return useMemo(
    () => ({
      onFocus: () => {
        focused.current = true;
        presence.update({ editing: key });
      },
      onBlur: () => {
        focused.current = false;
        if (presence.self.editing === key) presence.update({ editing: null });
      },
    }),
    [presence, key],
  );
}

/** The names of others who type into the field now, or an empty text. */
export function useOthersTyping({ table, id, field }: FieldRef): string {
  const { session, t } = useServices();
  const key = `${table}/${id}/${field}`;
  return useSyncExternalStore(
    useCallback((listener) => session.presence.subscribe(listener), [session]),
    () =>
      session.presence
        .others()
        .filter(({ editing }) => editing === key)
        .map(({ user }) => user.name || t('others.unnamed'))
        .join(', '),
  );
}

/** The readable table, to list what a field can point at. */
export function useTable(table: TableName) {
  return useSnapshot((snapshot) => snapshot.tables[table]);
}
