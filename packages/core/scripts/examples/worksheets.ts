import type { ActorOf, Add } from './add.ts';
import type { SourceKpi, SourceRaci, SourceWorksheets } from './source.ts';
import { addStudies } from './studies.ts';

const lines = (list: readonly string[] = []): string => list.join('\n');
const ids = (list: readonly string[]): string[] => [...new Set(list)].sort();

/** A day so many days later, as `YYYY-MM-DD`. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function addKpis(add: Add, kpis: readonly SourceKpi[]): void {
  kpis.forEach(({ name, unit, target, actual, better = 'higher' }, i) => {
    const kpi = add('kpis', `${i + 1}`, { name, unit, target, better });
    add('measurements', `${i + 1}-1`, { kpi, period: 'now', value: actual });
  });
}

function addResponsibilities(add: Add, actorOf: ActorOf, rows: readonly SourceRaci[]): void {
  rows.forEach((row, i) => {
    add('responsibilities', `${i + 1}`, {
      activity: row.activity,
      responsible: [actorOf(row.R)],
      accountable: [actorOf(row.A)],
      consulted: ids(row.C.map((name) => actorOf(name))),
      informed: ids(row.I.map((name) => actorOf(name))),
    });
  });
}

function addRunning(add: Add, actorOf: ActorOf, from: SourceWorksheets): void {
  from.resources?.forEach(({ what, type, forStage, when = '', quantity, owner, ready }, i) => {
    const row = { name: what, type, when, quantity, owner: actorOf(owner), ready };
    add('resources', `${i + 1}`, { ...row, stage: `stg_${forStage}` });
  });
  from.contingency?.forEach((row, i) => {
    add('workloads', `${i + 1}`, {
      trigger: row.trigger,
      arrivals: row.arrivalsPerHour,
      intervalMinutes: row.arrivalsPerHour === undefined ? null : 60,
      handlingMinutes: row.handlingMinutes,
      staffPlanned: row.agentsPlanned,
      targetMinutes: row.targetWaitMinutes,
      measures: lines(row.measures),
      cost: row.cost,
      owner: actorOf(row.owner),
    });
  });
  from.sla?.forEach(({ partner, service, standard, formal, review }, i) => {
    const agreement = formal ? 'formal' : 'informal';
    add('partnerships', `${i + 1}`, { partner: actorOf(partner), service, standard, agreement, review });
  });
  from.partnership?.forEach(({ partner, agreement: service, formal, authority }, i) => {
    const agreement = formal ? 'formal' : 'informal';
    add('partnerships', `${i + 1}`, {
      partner: actorOf(partner, 'service partner'),
      service,
      agreement,
      authority,
    });
  });
}

function addCases(add: Add, from: SourceWorksheets): void {
  const causes = new Set<string>();
  for (const row of from.complaints ?? []) {
    add('cases', row.id, {
      text: `${row.cause.charAt(0).toUpperCase()}${row.cause.slice(1)}`,
      number: row.id,
      date: row.date,
      type: 'complaint',
      contactPoint: `cpt_${row.contactPoint}`,
      cause: row.cause,
      pattern: row.cause,
      repeated: causes.has(row.cause),
      agreed: row.solution,
      authority: row.withinAuthority ? 'within limits' : 'referred',
      outcome: row.outcome,
      cost: row.cost,
      closed: daysAfter(row.date, row.daysToClose),
    });
    causes.add(row.cause);
  }
}

function addKnowledge(add: Add, actorOf: ActorOf, from: SourceWorksheets): void {
  from.knowledgeBase?.forEach(({ question, answer, owner, updated, reviewEveryDays, users }, i) => {
    add('knowledge', `${i + 1}`, {
      question,
      answer,
      owner: actorOf(owner),
      updated,
      reviewDays: reviewEveryDays,
      nextReview: daysAfter(updated, reviewEveryDays),
      users: ids(users.map((name) => actorOf(name))),
    });
  });
}

function addPlans(add: Add, from: SourceWorksheets): void {
  const plan = from.feedbackPlan;
  if (plan)
    add('feedbackPlans', '1', {
      objective: plan.objective,
      population: plan.population,
      frame: plan.frame,
      method: plan.method,
      sampleSize: plan.sampleSize,
      expectedResponse: plan.responseRateExpected * 100,
      invitations: plan.invitations,
      questionCount: plan.questions,
      anonymous: plan.anonymous,
      biasChecks: lines(plan.biasChecks),
      timing: plan.timeframe,
    });
  const watch = from.monitoringPlan;
  if (!watch) return;
  const [method] = watch.method.split(' ');
  const [noticeToStaff, noticeToCustomers = ''] = watch.noticeGiven.split(' and ');
  const monitoring = add('monitoringPlans', '1', {
    objective: 'How calls to relatives are made',
    frame: watch.frame,
    method,
    sampleSize: watch.sample,
    noticeToStaff,
    noticeToCustomers,
    observers: ids((from.observations ?? []).map(({ observer }) => observer)).join(', '),
    dataProtection: watch.dataProtection,
    note: watch.method,
  });
  for (const { id, text, scale } of watch.criteria) {
    const criterion = add('monitoringCriteria', id, {
      plan: monitoring,
      text,
      scaleMin: scale[0],
      scaleMax: scale[1],
    });
    for (const seen of from.observations ?? []) {
      const { call, observer } = seen;
      add('observations', `${call}-${observer}-${id}`, {
        plan: monitoring,
        criterion,
        observer,
        interaction: `Call ${call}`,
        score: (seen as Readonly<Record<string, unknown>>)[id],
      });
    }
  }
}

function addRisks(add: Add, actorOf: ActorOf, from: SourceWorksheets): void {
  for (const row of from.riskRegister ?? [])
    add('risks', row.id, {
      text: row.risk,
      type: row.type,
      stage: `stg_${row.stage}`,
      probability: row.probability,
      consequence: row.consequence,
      control: row.action,
      owner: actorOf(row.owner),
      cost: row.costOfAction,
      benefit: row.benefitEstimate,
      residualProbability: row.afterProbability,
      residualConsequence: row.afterConsequence,
    });
  const kinds = [
    ['strength', from.swot?.strengths],
    ['weakness', from.swot?.weaknesses],
    ['opportunity', from.swot?.opportunities],
    ['threat', from.swot?.threats],
  ] as const;
  for (const [kind, texts] of kinds)
    texts?.forEach((text, i) => add('swot', `${kind}-${i + 1}`, { kind, text }));
  from.legislation?.forEach(({ topic, contactPoint, duty, evidence }, i) => {
    add('duties', `${i + 1}`, { duty, named: topic, contactPoints: [`cpt_${contactPoint}`], evidence });
  });
}

function addComparisons(add: Add, from: SourceWorksheets): void {
  from.benchmark?.forEach(({ contactPoint, ...same }, i) => {
    add('benchmarks', `${i + 1}`, { ...same, contactPoint: `cpt_${contactPoint}` });
  });
  from.targetsNotNumeric?.forEach((success, i) => {
    const aim = `${success.charAt(0).toUpperCase()}${success.slice(1)}`;
    add('benchmarks', `words-${i + 1}`, { aim, notNumeric: true, success });
  });
  from.serviceProfitChain?.forEach(({ link, ...same }, i) => {
    const whole = link === 'employee retention' ? `${link} and productivity` : link;
    add('profitLinks', `${i + 1}`, { link: whole, ...same, better: 'higher' });
  });
}

/** Turns the worksheets of the source into rows. */
export function addWorksheets(add: Add, actorOf: ActorOf, from: SourceWorksheets): void {
  addRunning(add, actorOf, from);
  addResponsibilities(add, actorOf, from.raci ?? []);
  addKpis(add, from.kpis ?? []);
  addCases(add, from);
  addKnowledge(add, actorOf, from);
  addPlans(add, from);
  addRisks(add, actorOf, from);
  addComparisons(add, from);
  addStudies(add, from);
}
