const known = new Map<string, string>();

function channel(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance (WCAG) of `#rrggbb`; null for anything else. */
export function luminance(hex: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) return null;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((part) => channel(Number.parseInt(part, 16)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Black or white: whichever reads better on a CSS colour. */
export function readableOn(color: string): string {
  let ink = known.get(color);
  if (!ink) {
    let light = luminance(color);
    if (light === null) {
      const ctx = document.createElement('canvas').getContext('2d');
      if (ctx) ctx.fillStyle = color;
      light = (typeof ctx?.fillStyle === 'string' ? luminance(ctx.fillStyle) : null) ?? 0;
    }
    // Both give the same contrast at this luminance.
    ink = light > 0.179 ? '#000000' : '#ffffff';
    known.set(color, ink);
  }
  return ink;
}
