import { type Figure, figure, noFigure } from '../figure.ts';
import { mean } from '../numeric/moments.ts';
import type { MethodResult } from '../result.ts';

/** The gaps that lie within the organisation; the fifth is computed from what customers say. */
export type InnerGap = 1 | 2 | 3 | 4;

/** What each gap lies between. */
export const gapNames: Readonly<Record<InnerGap | 5, string>> = {
  1: 'Listening: what customers expect, and what managers think they expect',
  2: 'Standards: what managers think, and what is specified',
  3: 'Delivery: what is specified, and what is delivered',
  4: 'Communication: what is delivered, and what is promised',
  5: 'Customer: what is expected, and what is met',
};

/** One thing looked at for one gap. */
export interface GapEvidence {
  readonly gap: InnerGap;
  /** The contact point, need or figure it was seen at. */
  readonly where: string;
  /** What was found, in a few words. */
  readonly what: string;
  /** Whether it shows the gap; false when it shows that there is none. */
  readonly open: boolean;
}

/** What customers expected and met somewhere, on one scale. */
export interface CustomerEvidence {
  readonly where: string;
  /** P − E. */
  readonly gap: number;
}

export interface FiveGapsInput {
  readonly evidence: readonly GapEvidence[];
  readonly customer: readonly CustomerEvidence[];
  /** The total gap of a study, which then stands for gap 5; null without one. */
  readonly study?: Figure | null;
}

/** What is known of one of the gaps 1 to 4. */
export interface InnerGapResult {
  readonly gap: InnerGap;
  readonly examined: number;
  readonly open: number;
  /** Share of what was examined that shows the gap; not measured when nothing was examined. */
  readonly share: Figure;
  /** The evidence that shows it. */
  readonly findings: readonly GapEvidence[];
}

export interface FiveGapsResult extends MethodResult<FiveGapsInput> {
  readonly gaps: readonly InnerGapResult[];
  /** Gap 5, computed: the total of a study, or else the mean of P − E where both are known. */
  readonly customerGap: Figure;
  /** Where expectations are not met, the worst first. */
  readonly customerFindings: readonly CustomerEvidence[];
}

/**
 * The five gaps model: four gaps within the organisation that are held to bring about the fifth, between what customers expect
 * and what they meet. Gaps 1 to 4 are findings (how much was looked at, how much of it shows the gap); a gap
 * nobody looked at is not measured and not closed. Gap 5 is only ever computed. `n` counts the evidence.
 *
 * Source: Parasuraman, Zeithaml and Berry, “A conceptual model of service quality and its implications for
 * future research”, Journal of Marketing 49 (1985).
 */
export function fiveGaps(input: FiveGapsInput): FiveGapsResult {
  const { evidence, customer, study = null } = input;
  const gaps = ([1, 2, 3, 4] as const).map((gap): InnerGapResult => {
    const of = evidence.filter((item) => item.gap === gap);
    const findings = of.filter(({ open }) => open);
    return {
      gap,
      examined: of.length,
      open: findings.length,
      share:
        of.length === 0 ? noFigure('Nothing was looked at.') : figure(findings.length / of.length, of.length),
      findings,
    };
  });
  const middle = mean(customer.map(({ gap }) => gap));
  const measured =
    middle === null
      ? noFigure('Nowhere are both expectation and perception known.')
      : figure(middle, customer.length);
  const blank = gaps.filter(({ examined }) => examined === 0).map(({ gap }) => gap);
  return {
    method: 'five-gaps',
    convention:
      study === null
        ? 'Gaps 1 to 4 by findings; gap 5 = mean of perception − expectation.'
        : 'Gaps 1 to 4 by findings; gap 5 = unweighted gap of the study.',
    n: evidence.length + customer.length,
    inputs: input,
    notes:
      blank.length > 0
        ? [
            {
              code: 'not-examined',
              message: `Nothing was looked at for gap ${blank.join(', ')}: not measured, which does not mean closed.`,
            },
          ]
        : [],
    gaps,
    customerGap: study ?? measured,
    customerFindings: customer.filter(({ gap }) => gap < 0).sort((a, b) => a.gap - b.gap),
  };
}
