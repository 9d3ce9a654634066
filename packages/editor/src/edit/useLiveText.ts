import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { whereabouts } from '../actions/perform.ts';
import { refusalText } from '../actions/refusal.ts';
import { type EditorServices, useServices } from '../store/services.ts';
import type { FieldRef } from '../store/targets.ts';
import { takeBack, textOf } from './takeBack.ts';
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
}

function fill(box: TextBox, text: string, move: (caret: number) => number): void {
  if (box.value === text) return;
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

/**
 * Binds a text box to a field. Typing is committed as it happens; what others type appears without moving the
 * caret from its place; while a character is being composed the box is left alone.
 * @param fieldRef null while there is no record yet: then nothing is bound.
 */
export function useLiveText(box: RefObject<TextBox | null>, fieldRef: FieldRef | null): LiveText {
  const services = useServices();
  const [error, setError] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const state = useRef({ typing: new Typing(''), composing: false, edits: 0 });
  const { table, id, field } = fieldRef ?? { table: 'cards' as const, id: '', field: 'text' };

  useEffect(() => {
    if (id === '') return;
    const ref = { table, id, field };
    const start = textOf(services, ref) ?? '';
    state.current = { typing: new Typing(start), composing: false, edits: 0 };
    if (box.current && box.current.value !== start) box.current.value = start;
    setError(null);
    setGone(false);
    return services.doc.subscribe(() => {
      const text = textOf(services, ref);
      setGone(text === null);
      if (text === null) return;
      const { typing, composing } = state.current;
      const theirs = typing.received(text);
      if (!theirs || composing || !box.current) return;
      typing.filled();
      fill(box.current, text, (caret) => mapCaret(caret, theirs));
    });
  }, [services, box, table, id, field]);

  const commit = useCallback(() => {
    const element = box.current;
    const { typing, edits } = state.current;
    if (!element || id === '') return;
    const caret = element.selectionStart ?? element.value.length;
    const edit = typing.typed(element.value, caret);
    if (!edit) return;
    const expected =
      typing.document.slice(0, edit.at) + edit.insert + typing.document.slice(edit.at + edit.remove);
    const previous = typing.document;
    typing.document = expected;
    const result = write(services, { table, id, field }, edit, edits === 0);
    typing.document = previous;
    if (!result.ok) {
      setError(refusalText(result.refusal));
      return;
    }
    state.current.edits++;
    setError(null);
    const text = typing.committed(edit);
    if (element.value !== text) {
      const place = edit.at + edit.insert.length;
      fill(element, text, () => place);
    }
  }, [services, box, table, id, field]);

  return {
    error,
    gone,
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
      setError(null);
      const text = textOf(services, { table, id, field }) ?? '';
      state.current = { typing: new Typing(text), composing: false, edits: 0 };
      if (box.current) box.current.value = text;
    },
    begin: () => {
      state.current = { ...state.current, typing: new Typing(state.current.typing.document), edits: 0 };
    },
  };
}
