import type { InputProblem } from '../../data/problems.ts';
import { type Figure, figure, noFigure } from '../../figure.ts';
import type { MethodResult, Note } from '../../result.ts';

export const importances = ['high', 'medium', 'low'] as const;
export const momentOutcomes = ['positive', 'mixed', 'negative', 'unknown'] as const;
export type Importance = (typeof importances)[number];
export type MomentOutcome = (typeof momentOutcomes)[number];

/** A moment of truth at a contact point; or, with `marked` false, a contact point that is none. */
export interface MomentInput {
  readonly contactPoint: string;
  readonly marked: boolean;
  /** “” when it holds for everybody. */
  readonly persona: string;
  /** Null: not judged yet. */
  readonly importance: Importance | null;
  /** Null counts as unknown. */
  readonly outcome: MomentOutcome | null;
  /** What decides it for the customer. */
  readonly criterion: string;
  /** Whether a recovery step stands ready; null when nobody has said. */
  readonly recovery: boolean | null;
}

/** How many moments there are of each importance and outcome: `table[importance][outcome]`. */
export type MomentTable = Readonly<
  Record<Importance | 'not judged', Readonly<Record<MomentOutcome, number>>>
>;

export interface MomentsOfTruth
  extends MethodResult<{ readonly rows: readonly MomentInput[]; readonly contactPoints: number | null }> {
  readonly counts: MomentTable;
  /** Contact points marked, and their share of all. */
  readonly marked: number;
  readonly share: Figure;
  /** More than a third are marked. */
  readonly tooMany: boolean;
  /** Negative moments of high importance without a recovery step, in order of entry. */
  readonly unrecovered: readonly {
    readonly row: number;
    readonly contactPoint: string;
    readonly persona: string;
  }[];
  /** Counts by persona, by name; “” are those that hold for everybody. */
  readonly personas: readonly {
    readonly persona: string;
    readonly n: number;
    readonly counts: MomentTable;
  }[];
}

function tableOf(moments: readonly MomentInput[]): MomentTable {
  const none = () => ({ positive: 0, mixed: 0, negative: 0, unknown: 0 });
  const table = { high: none(), medium: none(), low: none(), 'not judged': none() };
  for (const { importance, outcome } of moments) table[importance ?? 'not judged'][outcome ?? 'unknown']++;
  return table;
}

function shareOf(marked: number, all: number | null, listed: number): Figure {
  // A list of nothing but moments says nothing about the contact points that are none.
  if (all === null && marked === listed)
    return noFigure('Only moments of truth are listed: say how many contact points there are.', marked);
  const whole = all ?? listed;
  return whole === 0 ? noFigure('There are no contact points.') : figure(marked / whole, whole);
}

function notesOf(result: Pick<MomentsOfTruth, 'tooMany' | 'unrecovered'>, withoutCriterion: number): Note[] {
  const notes: Note[] = [];
  if (result.tooMany)
    notes.push({
      code: 'too-many',
      message:
        'More than a third of the contact points are marked: where everything is critical, nothing is.',
    });
  if (result.unrecovered.length > 0)
    notes.push({
      code: 'no-recovery',
      message: `Of high importance, gone badly and without a recovery step: ${result.unrecovered.length}.`,
    });
  if (withoutCriterion > 0)
    notes.push({
      code: 'no-criterion',
      message: `Without a word on what decides them for the customer: ${withoutCriterion}.`,
    });
  return notes;
}

/**
 * Counts moments of truth by importance and outcome, for all and for each persona; says whether more than a third
 * of the contact points are marked, and which bad moments of high importance have no recovery step.
 *
 * Source: R. Normann, Service Management (1984); J. Carlzon, Moments of Truth (1987). The third is a rule of thumb.
 * @param options `contactPoints`: how many the journey has; not needed when the rows list the unmarked ones too
 * @returns the counts, or a problem for a row without contact point, or more marked than there are
 */
export function momentsOfTruth(
  rows: readonly MomentInput[],
  options: { readonly contactPoints?: number | null } = {},
): MomentsOfTruth | readonly InputProblem[] {
  const { contactPoints: all = null } = options;
  const problems = rows.flatMap(({ contactPoint }, i): InputProblem[] =>
    contactPoint.trim() === ''
      ? [
          {
            code: 'missing',
            message: 'contactPoint is missing.',
            cure: 'Name the contact point.',
            row: i + 1,
            field: 'contactPoint',
          },
        ]
      : [],
  );
  const moments = rows.filter(({ marked }) => marked);
  const marked = new Set(moments.map(({ contactPoint }) => contactPoint)).size;
  const listed = new Set(rows.map(({ contactPoint }) => contactPoint)).size;
  if (all !== null && !(Number.isInteger(all) && all >= listed))
    problems.push({
      code: 'bad-value',
      message: `contactPoints: ${all} is not a whole number of at least ${listed}, as many as the rows name.`,
      cure: 'Give the number of contact points of the journey, or leave it out.',
      row: null,
      field: 'contactPoints',
    });
  if (problems.length > 0) return problems.slice(0, 50);

  const share = shareOf(marked, all, listed);
  const tooMany = marked > 1 && share.value !== null && marked * 3 > share.n;
  const unrecovered = rows.flatMap(({ contactPoint, persona, recovery, ...one }, i) =>
    one.marked && one.importance === 'high' && one.outcome === 'negative' && recovery !== true
      ? [{ row: i + 1, contactPoint, persona }]
      : [],
  );
  const byPersona = new Map<string, MomentInput[]>();
  for (const one of moments) {
    const own = byPersona.get(one.persona);
    if (own) own.push(one);
    else byPersona.set(one.persona, [one]);
  }
  const personas = [...byPersona]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([persona, own]) => ({ persona, n: own.length, counts: tableOf(own) }));
  return {
    method: 'moments-of-truth',
    convention: 'Counts of moments; the share counts each contact point once, and warns above a third.',
    n: moments.length,
    inputs: { rows, contactPoints: all },
    notes: notesOf(
      { tooMany, unrecovered },
      moments.filter(({ criterion }) => criterion.trim() === '').length,
    ),
    counts: tableOf(moments),
    marked,
    share,
    tooMany,
    unrecovered,
    personas,
  };
}
