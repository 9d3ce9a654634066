import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult, Note } from '../result.ts';
import { type ProfitLinkName, profitLinks, type ShortLinkName, shortChain } from './profitLinks.ts';
import { type RankCorrelation, spearman } from './spearman.ts';

/** One measure of one link. Null is not measured. */
export interface ProfitMeasure {
  readonly link: ProfitLinkName;
  readonly measure: string;
  readonly unit: string;
  readonly value: number | null;
  readonly previous: number | null;
  readonly target: number | null;
  /** Whether more or less of it is better. */
  readonly better: 'higher' | 'lower';
  /** Where the figure comes from. */
  readonly evidence: string;
  /** Earlier values; the same place in every link's list is the same period. Empty when there are none. */
  readonly series: readonly (number | null)[];
}

export interface MeasuredLink extends ProfitMeasure {
  /** (value − previous)/|previous| in percent. */
  readonly change: Figure;
  /** Whether it moved in the better direction; null when that cannot be told. */
  readonly direction: 'better' | 'worse' | 'same' | null;
  /** How far it is from the target in the better direction: above 0 still to go, 0 or less reached. */
  readonly toTarget: Figure;
}

export interface LinkFinding {
  readonly link: ProfitLinkName;
  /** Without any measured value. */
  readonly evidenceMissing: boolean;
  readonly measures: readonly MeasuredLink[];
}

/** How the series of two neighbouring links go together. */
export interface NeighbouringLinks extends RankCorrelation {
  readonly from: ProfitLinkName;
  readonly to: ProfitLinkName;
}

/** A part of the short version of the chain. */
export interface ShortLink {
  readonly part: ShortLinkName;
  readonly links: number;
  /** Links of this part with evidence. */
  readonly measured: number;
  /** Measures that moved in the better direction, the worse, or not. */
  readonly better: number;
  readonly worse: number;
  readonly same: number;
}

export interface ProfitChain extends MethodResult<{ readonly measures: readonly ProfitMeasure[] }> {
  /** All seven, in the order of the chain. `n` of the result counts links with evidence. */
  readonly links: readonly LinkFinding[];
  readonly neighbours: readonly NeighbouringLinks[];
  /** The same in four parts: service, satisfaction, loyalty, profit. */
  readonly short: readonly ShortLink[];
}

function changeOf({ value, previous }: ProfitMeasure): Figure {
  if (value === null) return noFigure('Evidence missing: there is no value.');
  if (previous === null) return noFigure('There is no previous value.', 1);
  if (previous === 0) return noFigure('The previous value is 0: a change in percent cannot be had.', 2);
  return figure((100 * (value - previous)) / Math.abs(previous), 2);
}

function directionOf({ value, previous, better }: ProfitMeasure): MeasuredLink['direction'] {
  if (value === null || previous === null) return null;
  if (value === previous) return 'same';
  return value > previous === (better === 'higher') ? 'better' : 'worse';
}

function toTargetOf({ value, target, better }: ProfitMeasure): Figure {
  if (value === null) return noFigure('Evidence missing: there is no value.');
  if (target === null) return noFigure('There is no target.', 1);
  return figure(better === 'higher' ? target - value : value - target, 1);
}

function shortOf(links: readonly LinkFinding[]): readonly ShortLink[] {
  return shortChain.map(({ part, links: names }): ShortLink => {
    const own = links.filter(({ link }) => (names as readonly string[]).includes(link));
    const directions = own.flatMap(({ measures }) => measures.map(({ direction }) => direction));
    const count = (direction: string): number => directions.filter((one) => one === direction).length;
    return {
      part,
      links: own.length,
      measured: own.filter(({ evidenceMissing }) => !evidenceMissing).length,
      better: count('better'),
      worse: count('worse'),
      same: count('same'),
    };
  });
}

/**
 * The service–profit chain in figures: change and distance to the target link by link, where evidence is missing, and
 * Spearman's ρ between neighbouring links where both have at least 8 paired observations. The first measure of a link
 * with a series stands for it there. Figures that move together do not say that one moves the other.
 *
 * Source: J. L. Heskett, T. O. Jones, G. W. Loveman, W. E. Sasser and L. A. Schlesinger, “Putting the Service-Profit
 * Chain to Work”, Harvard Business Review, 1994.
 */
export function profitChain(measures: readonly ProfitMeasure[]): ProfitChain {
  const byLink = new Map<ProfitLinkName, MeasuredLink[]>(profitLinks.map((link) => [link, []]));
  for (const one of measures)
    byLink.get(one.link)?.push({
      ...one,
      change: changeOf(one),
      direction: directionOf(one),
      toTarget: toTargetOf(one),
    });
  const links = profitLinks.map((link): LinkFinding => {
    const own = byLink.get(link) ?? [];
    return { link, evidenceMissing: own.every(({ value }) => value === null), measures: own };
  });
  const seriesOf = ({ measures: own }: LinkFinding): readonly (number | null)[] =>
    own.find(({ series }) => series.some((value) => value !== null))?.series ?? [];
  const neighbours = links.slice(1).flatMap((to, at): NeighbouringLinks[] => {
    const from = links[at];
    return from ? [{ from: from.link, to: to.link, ...spearman(seriesOf(from), seriesOf(to)) }] : [];
  });
  return {
    method: 'profit-chain',
    convention:
      'Change in % of the previous value; distance to the target in the better direction; Spearman’s ρ from 8 pairs up.',
    n: links.filter(({ evidenceMissing }) => !evidenceMissing).length,
    inputs: { measures },
    notes: notesOf(links, neighbours),
    links,
    neighbours,
    short: shortOf(links),
  };
}

function notesOf(links: readonly LinkFinding[], neighbours: readonly NeighbouringLinks[]): readonly Note[] {
  const notes: Note[] = [];
  const missing = links.filter(({ evidenceMissing }) => evidenceMissing);
  if (missing.length > 0)
    notes.push({
      code: 'evidence-missing',
      message: `Evidence missing: ${missing.map(({ link }) => link).join(', ')}.`,
    });
  const several = links.filter(
    ({ measures }) => measures.filter(({ series }) => series.some((value) => value !== null)).length > 1,
  );
  if (several.length > 0)
    notes.push({
      code: 'several-series',
      message: `More than one measure has a series; the first one stands for the link: ${several.map(({ link }) => link).join(', ')}.`,
    });
  if (neighbours.some(({ rho }) => rho.value !== null))
    notes.push({
      code: 'moved-together',
      message: 'ρ shows whether two links moved together, not whether one moved the other.',
    });
  return notes;
}
