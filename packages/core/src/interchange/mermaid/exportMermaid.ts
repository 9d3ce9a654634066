import { read } from '../../map/queries.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Export } from '../export.ts';
import { countLosses } from '../keeps/losses.ts';
import { escapeActor, escapeLabel } from './entities.ts';
import {
  type BlankEmotion,
  blankLabel,
  lossMark,
  mermaidKeeps,
  mermaidKeepsSkipping,
  notMeasured,
  plainDescription,
  untitled,
} from './keeps.ts';

export interface MermaidOptions {
  /** What becomes of contact points whose emotion was not measured; `3 with comment` unless said. */
  readonly blankEmotion?: BlankEmotion;
}

/** Texts that equal what stands for an empty one are told apart by an entity. */
function label(text: string): string {
  if (text === '') return blankLabel;
  return text === blankLabel || text === untitled || text === plainDescription
    ? `#${text.charCodeAt(0)};${escapeLabel(text.slice(1))}`
    : escapeLabel(text);
}

function actorsOf(snapshot: Snapshot, point: ContactPoint): string {
  const names = [point.initiator, point.receiver]
    .map((id) => (id && snapshot.tables.actors.get(id)?.name) || '')
    .filter((name) => name !== '');
  const unique = [...new Set(names)];
  return unique.length > 0 ? `: ${unique.map(escapeActor).join(', ')}` : '';
}

/**
 * A journey as a Mermaid `journey` diagram that Mermaid itself reads without error: one section a stage, one task
 * a contact point, its score the emotion rounded. What does not fit is counted in `losses` and in comments.
 */
export function exportMermaid(
  snapshot: Snapshot,
  journey: string,
  { blankEmotion = '3 with comment' }: MermaidOptions = {},
): Export {
  const skip = blankEmotion === 'skip';
  const losses = countLosses(snapshot, journey, skip ? mermaidKeepsSkipping : mermaidKeeps);
  const { title = '', summary = '' } = snapshot.tables.journeys.get(journey as never) ?? {};
  const lines = [
    'journey',
    `    accTitle: ${title === '' ? untitled : label(title)}`,
    `    accDescr: ${summary === '' ? plainDescription : label(summary)}`,
  ];
  if (title !== '') lines.push(`    title ${label(title)}`);
  for (const stage of read.stages(snapshot, journey)) {
    lines.push(`    section ${label(stage.title)}`);
    for (const point of read.contactPoints(snapshot, stage.id)) {
      if (point.emotion === null && skip) continue;
      if (point.emotion === null) lines.push(`      ${notMeasured}`);
      const score = point.emotion === null ? 3 : Math.round(point.emotion);
      lines.push(`      ${label(point.title)}: ${score}${actorsOf(snapshot, point)}`);
    }
  }
  for (const { count, what } of losses) lines.push(`    ${lossMark} ${count} × ${escapeLabel(what)}`);
  return { text: `${lines.join('\n')}\n`, losses };
}
