/** What methods are called elsewhere, in lower case and without blanks. */
const otherNames: Readonly<Record<string, string>> = {
  nps: 'recommendation-score',
  'net-promoter-score': 'recommendation-score',
  csat: 'satisfaction',
  ces: 'effort',
  rpn: 'failure-ranking',
  fmea: 'failure-ranking',
  alpha: 'cronbach-alpha',
  cronbach: 'cronbach-alpha',
  gaps: 'five-gaps',
  'gap-analysis': 'five-gaps',
  fishbone: 'cause-analysis',
  ishikawa: 'cause-analysis',
  'five-whys': 'cause-analysis',
  '5-whys': 'cause-analysis',
  ipa: 'importance-performance',
  cit: 'critical-incidents',
  mot: 'moments-of-truth',
  'peak-end': 'emotion-curve',
  emotions: 'emotion-curve',
  waiting: 'journey-time',
  blueprint: 'journey-time',
  'monte-carlo': 'failure-cost',
  risk: 'risk-matrix',
  risks: 'risk-matrix',
  churn: 'retention',
  clv: 'lifetime-value',
  ltv: 'lifetime-value',
  roi: 'cost-benefit',
  npv: 'cost-benefit',
  erlang: 'staffing',
  'erlang-c': 'staffing',
  queue: 'staffing',
  kappa: 'observer-agreement',
  'mystery-shopping': 'observer-agreement',
  sampling: 'sample-draw',
  questionnaire: 'questionnaire-check',
  kpis: 'kpi',
  waves: 'compare-waves',
  '80-20': 'pareto',
};

/** The name of a method that is known by another one, or undefined. */
export function methodKnownAs(name: string): string | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
}
