import { canRecover } from '../../findings/momentWithoutRecovery.ts';
import { read } from '../../map/queries.ts';
import type { Action } from '../../records/action.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow } from '../method.ts';
import type { FromProject } from '../projectData.ts';
import { mostWhys, serviceBones } from './cause/causeAnalysis.ts';

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

function pointsOf(snapshot: Snapshot, journey: string): readonly ContactPoint[] {
  return read.stages(snapshot, journey).flatMap((stage) => read.contactPoints(snapshot, stage.id));
}

/** The answers of a chain, which people part by arrows, semicolons or “>”; the rest of a very long one is its last. */
function whysOf(words: string): readonly string[] {
  const parts = words
    .split(/\s*(?:[←→;]|->|>)\s*/)
    .map(oneLine)
    .filter((part) => part !== '');
  return parts.length <= mostWhys
    ? parts
    : [...parts.slice(0, mostWhys - 1), parts.slice(mostWhys - 1).join('; ')];
}

/** Causes of the journey's failures with their chains. Nobody has said yet which have reached a root cause. */
export const causeRows: FromProject = (snapshot, journey) => {
  const failures = pointsOf(snapshot, journey)
    .flatMap((point) => read.failures(snapshot, point.id))
    .filter(({ cause, whys }) => oneLine(cause) !== '' || oneLine(whys) !== '');
  if (failures.length === 0) return null;
  const rows = failures.map(({ mode, cause, causeArea, whys }): DataRow => {
    const answers = whysOf(whys);
    const [first = '', ...rest] = oneLine(cause) === '' ? answers : [oneLine(cause), ...answers];
    return {
      problem: oneLine(mode) || 'untitled',
      bone: causeArea ?? '',
      cause: first,
      ...Object.fromEntries(rest.map((why, i) => [`why${i + 1}`, why])),
    };
  });
  const known = new Set(serviceBones);
  const own = new Map<string, string>();
  for (const { causeArea } of failures) {
    const name = oneLine(causeArea ?? '');
    if (name !== '' && !known.has(name.toLowerCase())) own.set(name.toLowerCase(), name);
  }
  return { rows, options: { bones: [...serviceBones, ...own.values()] } };
};

function deadlineOf({ due, deadlineMinutes }: Action): string {
  return deadlineMinutes === null ? (due ?? '') : `${deadlineMinutes} min`;
}

/** The recovery steps of the journey, at its contact points and for their failures; dropped ones are left out. */
export const recoveryRows: FromProject = (snapshot, journey) => {
  const seen = new Set<string>();
  const rows = pointsOf(snapshot, journey).flatMap((point) => {
    const ofFailures = read
      .failures(snapshot, point.id)
      .flatMap((failure) =>
        read.actionsOfFailure(snapshot, failure.id).map((action) => ({ action, failure: failure.mode })),
      );
    const ofPoint = read.actionsOfContactPoint(snapshot, point.id).map((action) => ({ action, failure: '' }));
    return [...ofFailures, ...ofPoint].flatMap(({ action, failure }): DataRow[] => {
      // A step may name its failure and its contact point.
      if (action.kind !== 'recovery' || action.status === 'dropped' || seen.has(action.id)) return [];
      seen.add(action.id);
      const { authority, authorityLimit } = action;
      return [
        {
          failure: oneLine(failure) || point.title,
          step: oneLine(action.text) || 'untitled',
          owner: (action.owner && snapshot.tables.actors.get(action.owner)?.name) || '',
          authority: authority.trim() || (authorityLimit === null ? '' : `up to ${authorityLimit}`),
          deadline: deadlineOf(action),
          compensation: action.compensation,
          cost: action.cost,
          outcomeFairness: action.fairOutcome,
          procedureFairness: action.fairProcedure,
          treatmentFairness: action.fairTreatment,
        },
      ];
    });
  });
  return rows.length === 0 ? null : { rows, options: {} };
};

/** Every contact point of the journey, with its moments of truth where it has some. */
export const momentRows: FromProject = (snapshot, journey) => {
  const points = pointsOf(snapshot, journey);
  if (points.every((point) => read.momentsOfTruth(snapshot, point.id).length === 0)) return null;
  const used = new Map<string, number>();
  const rows = points.flatMap((point): DataRow[] => {
    const title = oneLine(point.title) || 'untitled';
    const times = (used.get(title) ?? 0) + 1;
    used.set(title, times);
    // The method tells contact points apart by name.
    const contactPoint = times === 1 ? title : `${title} (${times})`;
    const moments = read.momentsOfTruth(snapshot, point.id);
    if (moments.length === 0) return [{ contactPoint, marked: 'no' }];
    return moments.map(({ persona, importance, outcome, criterion }) => ({
      contactPoint,
      marked: 'yes',
      persona: (persona && snapshot.tables.personas.get(persona)?.name) || '',
      importance,
      outcome,
      criterion: oneLine(criterion),
      recovery: canRecover(snapshot, point.id) ? 'yes' : 'no',
    }));
  });
  return { rows, options: {} };
};
