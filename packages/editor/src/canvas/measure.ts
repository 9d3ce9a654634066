import type { Metrics } from '../layout/metrics.ts';
import type { MeasureText } from '../layout/wrap.ts';

/** Measures text with a canvas of its own, in the font the map is set in. Needs a DOM. */
export function measureWith(metrics: Metrics, font: () => string): MeasureText {
  const ctx = document.createElement('canvas').getContext('2d');
  let style: string | null = null;
  return (text, which) => {
    if (!ctx) return text.length * metrics.textSize * 0.55;
    if (which !== style) {
      ctx.font = `${which === 'text' ? metrics.textSize : metrics.detailSize}px ${font()}`;
      style = which;
    }
    return ctx.measureText(text).width;
  };
}
