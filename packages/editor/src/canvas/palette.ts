/** Colours of the map, resolved to what a canvas understands. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentWash: string;
  readonly good: string;
  readonly bad: string;
  readonly moment: string;
  readonly card: string;
  readonly cardFail: string;
  readonly cardFailLine: string;
  readonly badgeInk: string;
  readonly customer: string;
  readonly customerLine: string;
  readonly customerInk: string;
  readonly organisation: string;
  readonly organisationLine: string;
  readonly organisationInk: string;
  readonly analysis: string;
  readonly analysisLine: string;
  readonly analysisInk: string;
  readonly font: string;
}

const tokens: Readonly<Record<Exclude<keyof Palette, 'font'>, string>> = {
  paper: '--jw-paper',
  surface: '--jw-surface',
  line: '--jw-line',
  lineStrong: '--jw-line-strong',
  ink: '--jw-ink',
  inkSoft: '--jw-ink-soft',
  inkFaint: '--jw-ink-faint',
  accent: '--jw-accent',
  accentInk: '--jw-accent-ink',
  accentWash: '--jw-accent-wash',
  good: '--jw-good',
  bad: '--jw-bad',
  moment: '--jw-moment',
  card: '--jw-card',
  cardFail: '--jw-card-fail',
  cardFailLine: '--jw-card-fail-line',
  badgeInk: '--jw-badge-ink',
  customer: '--jw-customer',
  customerLine: '--jw-customer-line',
  customerInk: '--jw-customer-ink',
  organisation: '--jw-organisation',
  organisationLine: '--jw-organisation-line',
  organisationInk: '--jw-organisation-ink',
  analysis: '--jw-analysis',
  analysisLine: '--jw-analysis-line',
  analysisInk: '--jw-analysis-ink',
};

/** Reads the palette from the custom properties around `host`; a probe resolves mixes and system colours. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const palette: Record<string, string> = { font: style.fontFamily };
  for (const [name, token] of Object.entries(tokens)) {
    probe.style.color = `var(${token})`;
    palette[name] = style.color;
  }
  probe.remove();
  return palette as unknown as Palette;
}

/** Calls `changed` when the theme, the contrast mode or a style of the host may have changed its colours. */
export function watchPalette(host: HTMLElement, changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((q) => matchMedia(q));
  for (const query of queries) query.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] };
  observer.observe(host, attributes);
  observer.observe(document.documentElement, attributes);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    observer.disconnect();
  };
}

/** Warm for the customer, cool for the organisation, a third for analysis. */
export function zoneColors(palette: Palette, zone: string): { fill: string; line: string; ink: string } {
  if (zone === 'customer') {
    return { fill: palette.customer, line: palette.customerLine, ink: palette.customerInk };
  }
  if (zone === 'front-stage' || zone === 'back-stage' || zone === 'support') {
    return { fill: palette.organisation, line: palette.organisationLine, ink: palette.organisationInk };
  }
  return { fill: palette.analysis, line: palette.analysisLine, ink: palette.analysisInk };
}
