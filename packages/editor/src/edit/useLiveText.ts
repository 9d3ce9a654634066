import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { whereabouts } from '../actions/perform.ts';
import { refusalText } from '../actions/refusal.ts';
import { type EditorServices, useServices } from '../store/services.ts';
import type { FieldRef } from '../store/targets.ts';
import { takeBack, textOf, travelInField } from './takeBack.ts';
import { mapCaret, Typing } from './typing.ts';

type TextBox = HTMLTextAreaElement | HTMLInputElement;

/** A text box bound to a text in the document, letter by letter. */
export interface LiveText {
  /** Why the last letters could not be written, or null. What was typed stays in the box. */
  readonly error: string | null;
  /** The record was removed by somebody else while this person was typing. */
  readonly gone: boolean;
  onInput(): void;
  onCompositionStart(): void;
  onCompositionEnd(): void;
  /** Takes back what this person typed since the box got the focus. */
  cancel(): void;
  /** A new start: what comes before is not taken back by `cancel`. */
  begin(): void;
  /** Takes back, or does again, a run of this person's typing in this box, and nothing from before it. */
  travel(way: 'undo' | 'redo'): void;
}

/** Puts text into the box; the caret goes where `move` says if the box has the focus. */
function fill(
  ref: RefObject<TextBox | null>,
  text: string,
  move: (caret: number) => number = (at) => at,
): void {
  const box = ref.current;
  if (!box || box.value === text) return;
  const [start, end] = [box.selectionStart ?? text.length, box.selectionEnd ?? text.length];
  const focused = document.activeElement === box;
  box.value = text;
  if (focused) box.setSelectionRange(move(start), move(end));
}

function write(
  services: EditorServices,
  ref: FieldRef,
  edit: { at: number; remove: number; insert: string },
  first: boolean,
) {
  return services.commands.run(
    'record.splice',
    { table: ref.table, id: ref.id, field: ref.field, ...edit },
    // The first letter starts a step of its own, so that Escape takes back this typing and no other.
    { undo: first ? 'step' : 'merge', selection: whereabouts(services) },
  );
}

/** What is wrong at the moment with the field of a key. */
interface Trouble {
  readonly key: string;
  readonly error: string | null;
  readonly gone: boolean;
}

/**
 * Binds a text box to a field. Typing is committed as it happens; what others type appears without moving the
 * caret from its place; while a character is being composed the box is left alone.
 * @param fieldRef null while there is no record yet: then nothing is bound.
 */
export function useLiveText(box: RefObject<TextBox | null>, fieldRef: FieldRef | null): LiveText {
  const services = useServices();
  const { table, id, field } = fieldRef ?? { table: 'cards' as const, id: '', field: 'text' };
  const key = `${table}/${id}/${field}`;
  const [trouble, setTrouble] = useState<Trouble>({ key, error: null, gone: false });
  const state = useRef({ typing: new Typing(''), composing: false, edits: 0, bound: false });

  const commit = useCallback(() => {
    const element = box.current;
    const { typing, edits } = state.current;
    if (!element || id === '') return;
    const caret = element.selectionStart ?? element.value.length;
    const edit = typing.typed(element.value, caret);
    if (!edit) return;
    const result = typing.committing(edit, () => write(services, { table, id, field }, edit, edits === 0));
    if (!result.ok) {
      setTrouble((before) => ({ ...before, key, error: refusalText(result.refusal) }));
      return;
    }
    state.current.edits++;
    setTrouble((before) => (before.error === null ? before : { ...before, error: null }));
    const place = edit.at + edit.insert.length;
    fill(box, typing.document, () => place);
  }, [services, box, key, table, id, field]);

  useEffect(() => {
    if (id === '') return;
    const ref = { table, id, field };
    const start = textOf(services, ref) ?? '';
    const typedBefore =
      !state.current.bound && box.current !== null && box.current === document.activeElement;
    state.current = { typing: new Typing(start), composing: false, edits: 0, bound: true };
    // The first letters made the record; more may have followed before it was there.
    if (typedBefore) commit();
    else fill(box, start);
    return services.doc.subscribe(() => {
      const text = textOf(services, ref);
      const gone = text === null;
      setTrouble((before) =>
        before.key === key && before.gone === gone ? before : { key, error: null, gone },
      );
      if (text === null) return;
      const { typing, composing } = state.current;
      const theirs = typing.received(text);
      if (!theirs || composing) return;
      typing.filled();
      fill(box, text, (caret) => mapCaret(caret, theirs));
    });
  }, [services, box, commit, key, table, id, field]);

  return {
    error: trouble.key === key ? trouble.error : null,
    gone: trouble.key === key && trouble.gone,
    onInput: () => {
      if (!state.current.composing) commit();
    },
    onCompositionStart: () => {
      state.current.composing = true;
    },
    onCompositionEnd: () => {
      state.current.composing = false;
      commit();
    },
    cancel: () => {
      const { typing, edits } = state.current;
      if (id !== '' && edits > 0) takeBack(services, { table, id, field }, typing.before, edits);
      setTrouble({ key, error: null, gone: false });
      const text = textOf(services, { table, id, field }) ?? '';
      state.current = { typing: new Typing(text), composing: false, edits: 0, bound: true };
      fill(box, text);
    },
    begin: () => {
      state.current = { ...state.current, typing: new Typing(state.current.typing.document), edits: 0 };
    },
    travel: (way) => {
      if (id !== '') travelInField(services, { table, id, field }, state.current.typing.before, way);
    },
  };
}
