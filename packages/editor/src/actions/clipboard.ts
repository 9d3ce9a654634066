import type { CellTarget, Id } from '@journeywright/core';
import { cellOfItem, plainCell } from '../grid/address.ts';
import { fetchLater } from '../later.tsx';
import { withLaterWords } from '../messages/withLaterWords.ts';
import type { EditorServices } from '../store/services.ts';
import { type RecordRef, recordOf, type Target } from '../store/targets.ts';
import { deskOf } from './desk.ts';
import { indexInCell } from './draft.ts';
import { placeItems } from './moveTo.ts';
import { explain, perform } from './perform.ts';

const fetchPasteText = fetchLater(() =>
  withLaterWords(() => import('../panels/paste/pasteText.ts')).then((part) => part.pasteText),
);

/** Whether what reads blocks of cells, which is fetched later, has to look at a text. */
const mayBeBlock = ({ text, html }: { readonly text: string; readonly html: string }): boolean =>
  text.includes('\t') || text.startsWith('"') || /<table[\s>]/i.test(html);

/** What is put on the clipboard beside plain text, so that cards keep their line breaks inside the map. */
export const cardsFormat = 'application/x-journeywright-cards';

/** The part of a clipboard event's data that is used. */
export interface ClipboardStore {
  getData(format: string): string;
  setData(format: string, data: string): void;
}

/** The cards an action of the clipboard is about: the selected ones, or the focused one. */
function cardsFor({ ui }: EditorServices, target: Target): readonly RecordRef[] {
  const selected = ui.getState().selection.filter(({ table }) => table === 'cards');
  if (selected.length > 0) return selected;
  const ref = recordOf(target);
  return ref?.table === 'cards' ? [ref] : [];
}

/** Lines of plain text as texts of cards: bullets and blank lines go. */
export function linesToTexts(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** The texts on a clipboard: whole cards from a map, or one card a line. */
export function textsFrom(data: Pick<ClipboardStore, 'getData'>): string[] {
  const cards = data.getData(cardsFormat);
  if (cards !== '') {
    try {
      const texts: unknown = JSON.parse(cards);
      if (Array.isArray(texts)) return texts.filter((text): text is string => typeof text === 'string');
    } catch {
      // Written by something else under our name: the plain text is there as well.
    }
  }
  return linesToTexts(data.getData('text/plain'));
}

/** Copies cards; `cut` lets the next paste move them. False when there is nothing to copy. */
export function copyCards(
  services: EditorServices,
  target: Target,
  data: ClipboardStore,
  cut: boolean,
): boolean {
  const refs = cardsFor(services, target);
  if (refs.length === 0) return false;
  const { snapshot } = services.doc.getState();
  const texts = refs.map(({ id }) => snapshot.tables.cards.get(id)?.text ?? '');
  data.setData('text/plain', texts.join('\n'));
  data.setData(cardsFormat, JSON.stringify(texts));
  deskOf(services).setState({ cut: cut ? refs : [] });
  const { t, ui } = services;
  ui.getState().announce(t(cut ? 'clipboard.cut' : 'clipboard.copied', { count: refs.length }));
  return true;
}

/** Puts what was cut, or the texts of the clipboard, into the cell of a target. False when nothing was done. */
export function pasteCards(services: EditorServices, target: Target, data: ClipboardStore): boolean {
  const { layout, doc, t } = services;
  const cell =
    target.kind === 'cell'
      ? target
      : target.kind === 'item'
        ? cellOfItem(layout.getState().layout, target)
        : null;
  if (!cell) {
    explain(services, t('clipboard.needsCell'));
    return true;
  }
  const { snapshot } = doc.getState();
  const desk = deskOf(services);
  const cut = desk.getState().cut.filter(({ table, id }) => snapshot.tables[table].has(id));
  const texts = textsFrom(data);
  const cutTexts = cut.map(({ id }) => snapshot.tables.cards.get(id)?.text ?? '');
  desk.setState({ cut: [] });
  if (cut.length > 0 && JSON.stringify(cutTexts) === JSON.stringify(texts))
    return placeItems(services, cut, cell);
  const clip = { text: data.getData('text/plain'), html: data.getData('text/html') };
  const pasteLines = (lines: readonly string[]): void => addCards(services, target, cell, lines);
  if (data.getData(cardsFormat) === '' && mayBeBlock(clip)) {
    void fetchPasteText().then((pasteText) => pasteText(services, plainCell(cell), clip, pasteLines));
    return true;
  }
  if (texts.length === 0) return false;
  pasteLines(texts);
  return true;
}

/** One card for each text, after the card that is the target, or at the end of the cell. */
function addCards(
  services: EditorServices,
  target: Target,
  cell: CellTarget,
  texts: readonly string[],
): void {
  const { t } = services;
  const at = target.kind === 'item' ? indexInCell(services, target.table, target.id) : -1;
  const index = at < 0 ? {} : { index: at + 1 };
  perform(services, 'card.addMany', { cell: plainCell(cell), texts, ...index }, (made) => {
    const cards = made.filter(({ table }) => table === 'cards');
    const [first] = cards;
    const say = t('clipboard.pasted', { count: cards.length });
    return first
      ? { say, focus: { kind: 'item', table: 'cards', id: first.id as Id<'cards'>, field: 'text' } }
      : { say };
  });
}
