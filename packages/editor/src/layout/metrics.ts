/** Sizes of the map in CSS pixels at 100 % zoom. */
export interface Metrics {
  readonly columnWidth: number;
  /** Free space left and right of the cards of a column. */
  readonly gutter: number;
  /** Free space above the first and below the last card of a cell. */
  readonly cellPadding: number;
  readonly cardGap: number;
  readonly cardPaddingX: number;
  readonly cardPaddingY: number;
  /** Width that a badge before the text takes, gap included. */
  readonly badgeWidth: number;
  readonly textSize: number;
  readonly textLine: number;
  readonly detailSize: number;
  readonly detailLine: number;
  readonly detailGap: number;
  readonly laneMinHeight: number;
  readonly curveHeight: number;
  /** Room left for a blueprint line between two lanes. */
  readonly lineGap: number;
  readonly stageHeadHeight: number;
  readonly contactHeadHeight: number;
  readonly laneHeadWidth: number;
  /** Lines of text a card shows before it is cut with an ellipsis. */
  readonly maxLines: number;
}

/**
 * The metrics for a text scale: 1 where the page's root font is 16 px. Text grows with the reader's setting;
 * columns grow half as much, so that a map stays a map at 200 %.
 */
export function createMetrics(textScale = 1): Metrics {
  const px = (value: number): number => Math.round(value * textScale);
  return {
    columnWidth: Math.round(188 * (1 + (textScale - 1) / 2)),
    gutter: 8,
    cellPadding: 8,
    cardGap: 6,
    cardPaddingX: 9,
    cardPaddingY: 7,
    badgeWidth: px(22),
    textSize: px(12),
    textLine: px(17),
    detailSize: px(11),
    detailLine: px(15),
    detailGap: 3,
    laneMinHeight: 52,
    curveHeight: px(124),
    lineGap: px(20),
    stageHeadHeight: px(88),
    contactHeadHeight: px(98),
    laneHeadWidth: px(148),
    maxLines: 14,
  };
}
