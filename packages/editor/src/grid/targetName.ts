import { definitions } from '@journeywright/core';
import type { EditorServices } from '../store/services.ts';
import { recordOf, type Target } from '../store/targets.ts';
import { headCols, headRows, placeOf } from './address.ts';
import { cellName, cornerName } from './names.ts';
import { oneLine, shortTitle } from './words.ts';

/** A target in a few words, for the names of menus and toolbars: "Card “Written reply”". */
export function targetName({ doc, layout, t }: EditorServices, target: Target): string {
  const { snapshot } = doc.getState();
  const state = layout.getState().layout;
  if (target.kind === 'corner') return cornerName({ snapshot, layout: state, t });
  if (target.kind === 'cell') {
    const place = placeOf(state, target);
    const lane = place && state.lanes[place.row - headRows];
    const column = place && state.columns[place.col - headCols];
    return lane && column ? cellName({ snapshot, layout: state, t }, lane, column) : t('untitled');
  }
  const ref = recordOf(target);
  if (!ref) return t('untitled');
  return t('target.named', {
    kind: definitions[ref.table].label,
    title: oneLine(shortTitle(snapshot, ref.table, ref.id, t), 40),
  });
}
