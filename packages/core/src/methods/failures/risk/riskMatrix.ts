import type { Json } from '../../../json.ts';
import type { InputProblem } from '../../data/problems.ts';
import { type Figure, figure, noFigure } from '../../figure.ts';
import type { MethodResult, Note } from '../../result.ts';
import { wholeProblems } from '../scores.ts';
import { defaultRiskBands, readRiskBands, type RiskBand } from './bands.ts';

/** A risk as it is scored: probability and consequence from 1 to 5, null where it is not. */
export interface RiskInput {
  readonly risk: string;
  readonly place: string;
  /** For example financial, reputational, health and safety, sub-standard service, regulatory. */
  readonly type: string;
  readonly probability: number | null;
  readonly consequence: number | null;
  readonly treatment: string;
  /** After the treatment. */
  readonly residualProbability: number | null;
  readonly residualConsequence: number | null;
  /** Expected loss that the treatment avoids, and what the treatment costs, over the same time. */
  readonly lossAvoided: number | null;
  readonly cost: number | null;
}

/** A risk in its cell of the matrix. */
export interface RiskCell {
  readonly probability: number;
  readonly consequence: number;
  /** Probability × consequence, one of 14 values from 1 to 25. */
  readonly score: number;
  readonly band: string;
}

export interface PlacedRisk extends RiskCell {
  /** Its row, from 1. */
  readonly row: number;
  readonly risk: string;
  readonly place: string;
  readonly type: string;
  readonly treatment: string;
  /** Consequence 5 with a probability of 1 or 2: the product hides how bad it would be. */
  readonly rareButExtreme: boolean;
  readonly residual: RiskCell | null;
  /** Why there is no residual score; null when there is one. */
  readonly whyNoResidual: string | null;
  /** Expected loss avoided − cost: above 0 the treatment pays. */
  readonly netBenefit: Figure;
}

export interface RiskMatrixResult
  extends MethodResult<{ readonly rows: readonly RiskInput[]; readonly bands: readonly RiskBand[] }> {
  /** Falling by score, then by consequence, then in order of entry. */
  readonly risks: readonly PlacedRisk[];
  readonly unscored: readonly { readonly row: number; readonly risk: string; readonly why: string }[];
  /** How many risks lie at probability p and consequence c: `counts[p − 1][c − 1]`. */
  readonly counts: readonly (readonly number[])[];
  readonly bands: readonly { readonly band: string; readonly count: number; readonly residual: number }[];
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

function cellOf(probability: number, consequence: number, bands: readonly RiskBand[]): RiskCell {
  const score = probability * consequence;
  const band = bands.find(({ from, to }) => from <= score && score <= to)?.name ?? '';
  return { probability, consequence, score, band };
}

function residualOf(
  given: RiskInput,
  bands: readonly RiskBand[],
): Pick<PlacedRisk, 'residual' | 'whyNoResidual'> {
  const { residualProbability: p, residualConsequence: c } = given;
  if (p !== null && c !== null) return { residual: cellOf(p, c, bands), whyNoResidual: null };
  const missing =
    p === null && c === null
      ? 'No residual score.'
      : `No residual ${p === null ? 'probability' : 'consequence'}.`;
  return { residual: null, whyNoResidual: missing };
}

function netBenefitOf({ lossAvoided, cost }: RiskInput): Figure {
  if (lossAvoided !== null && cost !== null) return figure(lossAvoided - cost, 1);
  const missing = [lossAvoided === null ? 'expected loss avoided' : '', cost === null ? 'cost' : ''];
  return noFigure(`No ${missing.filter(Boolean).join(', no ')}.`);
}

function problemsOf(
  { probability, consequence, residualProbability, residualConsequence, ...given }: RiskInput,
  row: number,
) {
  const scores = { probability, consequence, residualProbability, residualConsequence };
  const money = { lossAvoided: given.lossAvoided, cost: given.cost };
  return [
    ...wholeProblems(scores, row, [1, 5]),
    ...Object.entries(money).flatMap(([field, value]): InputProblem[] =>
      value === null || (value >= 0 && Number.isFinite(value))
        ? []
        : [
            {
              code: 'bad-value',
              message: `${field}: ${value} is not a number from 0 up.`,
              cure: 'Give an amount of money, or leave it blank.',
              row,
              field,
            },
          ],
    ),
  ];
}

function notesOf(risks: readonly PlacedRisk[], unscored: number): Note[] {
  const notes: Note[] = [
    {
      code: 'rough-sorter',
      message: 'The product of two ordinal scores is a rough sorter: read the pair, not only the product.',
    },
  ];
  const rare = risks.filter((one) => one.rareButExtreme).length;
  if (rare > 0)
    notes.push({
      code: 'rare-but-extreme',
      message: `With consequence 5 and a probability of 1 or 2, so seldom but extreme: ${rare}.`,
    });
  const worse = risks.filter(({ residual, score }) => residual !== null && residual.score > score).length;
  if (worse > 0)
    notes.push({ code: 'worse', message: `Scored higher after the treatment than before: ${worse}.` });
  if (unscored > 0)
    notes.push({
      code: 'not-scored',
      message: `Listed apart, without probability or consequence: ${unscored}.`,
    });
  return notes;
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Places risks in a 5 × 5 matrix: score = probability × consequence, 1 to 5 each, with bands over the 14 scores
 * that occur, the residual score after treatment, and expected loss avoided − cost of the treatment.
 *
 * Source: the 5 × 5 matrix of the National Patient Safety Agency, “A risk matrix for risk managers” (2008); on
 * what such a matrix cannot tell: L. A. Cox, “What's wrong with risk matrices?” (2008).
 * @param options `bands`: others than low 1–3, moderate 4–6, high 8–12, extreme 15–25
 * @returns the matrix, or what is wrong with bands, scores (whole numbers 1 to 5) or amounts (0 or more)
 */
export function riskMatrix(
  rows: readonly RiskInput[],
  options: { readonly bands?: Json | readonly RiskBand[] } = {},
): RiskMatrixResult | readonly InputProblem[] {
  const read = readRiskBands((options.bands ?? defaultRiskBands) as Json);
  const bandProblems = read.filter((one): one is InputProblem => 'cure' in one);
  const problems = [...bandProblems, ...rows.flatMap((given, i) => problemsOf(given, i + 1))];
  if (problems.length > 0) return problems.slice(0, 50);
  const bands = read as readonly RiskBand[];

  const risks: PlacedRisk[] = [];
  const unscored: { row: number; risk: string; why: string }[] = [];
  for (const [i, given] of rows.entries()) {
    const { risk, place, type, treatment, probability, consequence } = given;
    if (probability === null || consequence === null) {
      const missing = [probability === null ? 'probability' : '', consequence === null ? 'consequence' : ''];
      unscored.push({ row: i + 1, risk, why: `No ${missing.filter(Boolean).join(', no ')}.` });
      continue;
    }
    risks.push({
      ...cellOf(probability, consequence, bands),
      row: i + 1,
      risk,
      place,
      type,
      treatment,
      rareButExtreme: consequence === 5 && probability <= 2,
      ...residualOf(given, bands),
      netBenefit: netBenefitOf(given),
    });
  }
  risks.sort((a, b) => b.score - a.score || b.consequence - a.consequence || a.row - b.row);
  const counts = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const { probability, consequence } of risks) {
    const line = counts[probability - 1] ?? [];
    line[consequence - 1] = (line[consequence - 1] ?? 0) + 1;
  }
  const before = countBy(risks.map(({ band }) => band));
  const after = countBy(risks.flatMap(({ residual }) => (residual ? [residual.band] : [])));
  return {
    method: 'risk-matrix',
    convention: `Score = probability × consequence, 1 to 5 each; ${bands.map(({ name, from, to }) => `${name} ${from}–${to}`).join(', ')}.`,
    n: risks.length,
    inputs: { rows, bands },
    notes: notesOf(risks, unscored.length),
    risks,
    unscored,
    counts,
    bands: bands.map(({ name }) => ({
      band: name,
      count: before.get(name) ?? 0,
      residual: after.get(name) ?? 0,
    })),
    types: [...countBy(risks.map(({ type }) => type || 'no type given'))].map(([type, count]) => ({
      type,
      count,
    })),
  };
}
