import type { InputProblem } from '../data/problems.ts';
import { seededRandom } from '../numeric/random.ts';
import type { MethodResult, Note } from '../result.ts';
import { allocate } from './allocate.ts';
import { type BiasPrompt, isRandomMethod, promptsFor, type SamplingMethod } from './biasPrompts.ts';
import { drawPlaces, drawSystematic } from './draw.ts';
import { problem } from './shared.ts';

/** One of those who can be asked: a code, never a name. */
export interface FrameUnit {
  readonly code: string;
  /** The layer it belongs to; needed for a stratified draw. */
  readonly stratum: string;
  /** The group it belongs to; needed for a cluster draw. */
  readonly cluster: string;
}

export interface SampleDrawPlan {
  readonly method: SamplingMethod;
  /** Units to draw; for `cluster`, clusters. */
  readonly size: number;
  /** Whole number from 0 to 4294967295. The same seed and frame give the same draw on every machine. */
  readonly seed: number;
  /** Least number of each stratum. */
  readonly minimum: number;
}

export interface DrawnUnit extends FrameUnit {
  /** Place in the frame, from 1. */
  readonly place: number;
}

export interface StratumDraw {
  readonly stratum: string;
  readonly size: number;
  readonly drawn: number;
}

export interface SampleDrawResult extends MethodResult<SampleDrawPlan> {
  /** What the draw can be repeated with; null when chance does not decide. */
  readonly seed: number | null;
  readonly frame: number;
  /** In the order of the frame. Empty for methods that chance does not decide. */
  readonly drawn: readonly DrawnUnit[];
  readonly strata: readonly StratumDraw[];
  readonly clusters: readonly string[];
  /** Systematic draws only. */
  readonly step: number | null;
  readonly start: number | null;
  readonly prompts: readonly BiasPrompt[];
}

type Drawn = Pick<SampleDrawResult, 'strata' | 'clusters' | 'step' | 'start'> & { places: readonly number[] };

function groups(
  frame: readonly FrameUnit[],
  by: 'stratum' | 'cluster',
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  frame.forEach((unit, place) => {
    const group = found.get(unit[by]);
    if (group) group.push(place);
    else found.set(unit[by], [place]);
  });
  return found;
}

function check(frame: readonly FrameUnit[], plan: SampleDrawPlan): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const seen = new Map<string, number>();
  const by = plan.method === 'stratified' ? 'stratum' : plan.method === 'cluster' ? 'cluster' : null;
  frame.forEach((unit, index) => {
    const before = seen.get(unit.code);
    if (before !== undefined)
      problems.push(
        problem(
          index + 1,
          'code',
          `“${unit.code}” is also row ${before}: it would have two chances.`,
          'Keep each unit of the frame once.',
          'duplicate',
        ),
      );
    else seen.set(unit.code, index + 1);
    if (by !== null && unit[by] === '')
      problems.push(problem(index + 1, by, `${by} is missing.`, `Give the ${by} of every unit.`, 'missing'));
  });
  if (!(Number.isInteger(plan.seed) && plan.seed >= 0 && plan.seed <= 4294967295))
    problems.push(
      problem(null, 'seed', 'The seed is not a whole number from 0 to 4294967295.', 'Give for example 2026.'),
    );
  const many = plan.method === 'cluster' ? groups(frame, 'cluster').size : frame.length;
  const what = plan.method === 'cluster' ? 'clusters' : 'units';
  if (!(Number.isInteger(plan.size) && plan.size >= 1 && plan.size <= many))
    problems.push(
      problem(
        null,
        'size',
        `${plan.size} ${what} cannot be drawn from ${many}.`,
        many === 0 ? 'Give the frame first.' : `Give a whole number from 1 to ${many}.`,
      ),
    );
  return problems;
}

function stratified(
  frame: readonly FrameUnit[],
  plan: SampleDrawPlan,
  random: () => number,
): Drawn | readonly InputProblem[] {
  const strata = [...groups(frame, 'stratum')];
  const seats = allocate(
    strata.map(([, places]) => places.length),
    plan.size,
    plan.minimum,
  );
  if (seats === null)
    return [
      problem(
        null,
        'minimum',
        `${plan.size} are too few for at least ${plan.minimum} from each of ${strata.length} strata.`,
        'Draw more, or lower the minimum.',
      ),
    ];
  const places = strata.flatMap(([, members], at) =>
    drawPlaces(random, members.length, seats[at] ?? 0).map((place) => members[place] ?? 0),
  );
  return {
    places: places.toSorted((a, b) => a - b),
    strata: strata.map(([stratum, members], at) => ({
      stratum,
      size: members.length,
      drawn: seats[at] ?? 0,
    })),
    clusters: [],
    step: null,
    start: null,
  };
}

function draw(frame: readonly FrameUnit[], plan: SampleDrawPlan): Drawn | readonly InputProblem[] {
  const random = seededRandom(plan.seed);
  const plain = { strata: [], clusters: [], step: null, start: null };
  if (plan.method === 'stratified') return stratified(frame, plan, random);
  if (plan.method === 'systematic') return { ...plain, ...drawSystematic(random, frame.length, plan.size) };
  if (plan.method === 'cluster') {
    const all = [...groups(frame, 'cluster')];
    const chosen = drawPlaces(random, all.length, plan.size).flatMap((at) => {
      const group = all[at];
      return group ? [group] : [];
    });
    const places = chosen.flatMap(([, members]) => members).toSorted((a, b) => a - b);
    return { ...plain, clusters: chosen.map(([name]) => name), places };
  }
  return { ...plain, places: drawPlaces(random, frame.length, plan.size) };
}

function notesOf(plan: SampleDrawPlan): readonly Note[] {
  if (!isRandomMethod(plan.method))
    return [
      {
        code: 'not-random',
        message: `A ${plan.method} sample is not drawn by chance: nothing is drawn here, no margin of error holds, and the prompts below say what to look out for.`,
      },
    ];
  if (plan.method !== 'cluster') return [];
  return [
    {
      code: 'cluster-margin',
      message:
        'Everybody in a drawn cluster is asked. The margin is wider than that of as many single draws.',
    },
  ];
}

/**
 * Draws whom to ask, by chance, so that everybody can repeat and check it: simple random without replacement,
 * systematic with a fractional step, stratified in proportion, or whole clusters. Methods that chance does not
 * decide are not drawn; they give their bias prompts. The seed is kept in the result.
 * Source: Cochran, Sampling Techniques (1977), chapters 2, 5, 8 and 9.
 */
export function drawSample(
  frame: readonly FrameUnit[],
  plan: SampleDrawPlan,
): SampleDrawResult | readonly InputProblem[] {
  const random = isRandomMethod(plan.method);
  const problems = random ? check(frame, plan) : [];
  if (problems.length > 0) return problems;
  const made: Drawn | readonly InputProblem[] = random
    ? draw(frame, plan)
    : { places: [], strata: [], clusters: [], step: null, start: null };
  if (!('places' in made)) return made;
  const { places, ...rest } = made;
  const drawn = places.flatMap((at) => {
    const unit = frame[at];
    return unit ? [{ ...unit, place: at + 1 }] : [];
  });
  return {
    method: 'sample-draw',
    convention: random
      ? `A ${plan.method} draw without replacement, seed ${plan.seed}.`
      : `A ${plan.method} sample, which is not drawn by chance.`,
    n: drawn.length,
    inputs: plan,
    notes: notesOf(plan),
    seed: random ? plan.seed : null,
    frame: frame.length,
    drawn,
    ...rest,
    prompts: promptsFor(plan.method),
  };
}
