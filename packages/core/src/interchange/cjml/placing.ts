import { titleOfKind, zoneOfKind } from '../../commands/laneKinds.ts';
import type { Draft } from '../draft.ts';
import type { Notes } from '../notes.ts';
import type { Parties, Party } from './actors.ts';
import type { Touchpoint } from './touchpoint.ts';

interface WaitingCard {
  readonly kind: string;
  readonly stage: string;
  readonly contactPoint: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly line: number;
}

/** A journey on its way into a draft. */
export interface Placing {
  readonly addPhase: (
    id: string,
    fields: { readonly title: string; readonly notes: string },
    line: number,
  ) => void;
  readonly place: (touchpoint: Touchpoint) => void;
  /** Makes the lanes that cards need, these kinds first, and the cards. */
  readonly finish: (laneKinds: readonly string[]) => void;
}

const usualOrder = ['customer actions', 'front-stage', 'back-stage'];

/** What a stage is called where a file has no phases. */
export const onlyStage = 'Journey';

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

export function createPlacing(draft: Draft, notes: Notes, parties: Parties, journey: string): Placing {
  const phases = new Map<string, string>();
  const titles = new Map<string, string>();
  const lastPoint = new Map<string, string>();
  const cards: WaitingCard[] = [];
  let current: string | null = null;

  function stageOf({ phase, line }: Touchpoint): string {
    const found = phases.get(phase) ?? titles.get(phase.toLowerCase());
    if (found) current = found;
    else if (phase !== '') {
      notes.warn(
        'unknown-phase',
        line,
        `No phase “${phase.slice(0, 60)}” is declared; a stage of that name is made.`,
        'Declare it among the phases.',
      );
      current = addPhase(phase, { title: phase, notes: '' }, line);
    }
    current ??= addPhase('', { title: onlyStage, notes: '' }, line);
    return current;
  }

  function addPhase(
    id: string,
    fields: { readonly title: string; readonly notes: string },
    line: number,
  ): string {
    const stage = draft.stage(journey, fields, line);
    if (id !== '' && !phases.has(id)) phases.set(id, stage);
    const title = fields.title.toLowerCase();
    if (title !== '' && !titles.has(title)) titles.set(title, stage);
    return stage;
  }

  function placeAction(touchpoint: Touchpoint, stage: string, who: Party | null): void {
    const { initiatorLabel, message, comment, more, fields, line } = touchpoint;
    const said = [
      fields.experience && `Experience: ${fields.experience}`,
      fields.emotion !== undefined && `Rating: ${fields.emotion} of 5`,
      fields.deviation && `Compliance: ${fields.deviation}`,
      fields.channel && `Channel: ${fields.channel}`,
    ];
    const text = initiatorLabel ?? message ?? '';
    const rest = initiatorLabel !== null && message !== null && message !== text ? message : '';
    const note = joined([rest, comment, ...more, ...said.filter((one) => typeof one === 'string')]);
    const actor = who ? parties.record(who, line) : null;
    const kind = !who || who.endUser ? 'customer actions' : 'back-stage';
    const { minutes } = fields;
    cards.push({
      kind,
      stage,
      contactPoint: lastPoint.get(stage) ?? null,
      line,
      fields: { text, note, actor, ...(minutes === undefined ? {} : { minutes }) },
    });
  }

  function placePoint(
    touchpoint: Touchpoint,
    stage: string,
    initiator: Party | null,
    receiver: Party | null,
  ): void {
    const { message, initiatorLabel, receiverLabel, comment, more, fields, id, line } = touchpoint;
    const between = [initiator?.name ?? '', receiver?.name ?? ''].filter((name) => name !== '').join(' to ');
    const title = message ?? (initiatorLabel || receiverLabel || between || id);
    const point = draft.contactPoint(
      stage,
      {
        title,
        ...fields,
        notes: joined([comment, ...more]),
        initiator: initiator ? parties.record(initiator, line) : null,
        receiver: receiver ? parties.record(receiver, line) : null,
      },
      line,
    );
    lastPoint.set(stage, point);
    for (const [party, label] of [
      [initiator, initiatorLabel],
      [receiver, receiverLabel],
    ] as const) {
      if (!label || label === title || label === party?.name) continue;
      const kind = party && !party.endUser ? 'front-stage' : 'customer actions';
      cards.push({ kind, stage, contactPoint: point, fields: { text: label }, line });
    }
  }

  return {
    addPhase,
    place(touchpoint) {
      const stage = stageOf(touchpoint);
      const initiator = parties.find(touchpoint.initiator, touchpoint.line);
      if (touchpoint.action) placeAction(touchpoint, stage, initiator);
      else placePoint(touchpoint, stage, initiator, parties.find(touchpoint.receiver, touchpoint.line));
    },
    finish(laneKinds) {
      const needed = usualOrder.filter((kind) => cards.some((card) => card.kind === kind));
      const lanes = new Map<string, string>();
      for (const kind of new Set([...laneKinds, ...needed]))
        lanes.set(kind, draft.lane(journey, { title: titleOfKind(kind), kind, zone: zoneOfKind(kind) }));
      for (const { kind, stage, contactPoint, fields, line } of cards)
        draft.card(
          { lane: lanes.get(kind) as string, stage: contactPoint ? null : stage, contactPoint },
          fields,
          line,
        );
    },
  };
}
