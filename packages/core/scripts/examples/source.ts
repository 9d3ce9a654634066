/** The shape of `examples/source/example-journeys.json`, from which the example projects are made. */
export interface SourceFile {
  readonly journeys: readonly SourceJourney[];
}

export interface SourceJourney {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly sector: string;
  readonly organisationType: string;
  readonly serviceModel: string;
  readonly state: string;
  readonly scope: string;
  readonly personas: readonly SourcePersona[];
  readonly actors: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly stages: readonly SourceStage[];
  readonly worksheets: SourceWorksheets;
}

export interface SourcePersona {
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly wants: string;
  readonly expressedNeeds: readonly string[];
  readonly underlyingNeeds: readonly string[];
  readonly expectations: readonly string[];
  readonly diversityNotes?: string;
  readonly formedBy: readonly string[];
}

export interface SourceStage {
  readonly id: string;
  readonly title: string;
  readonly salePhase: string;
  readonly customerGoal: string;
  readonly contactPoints: readonly SourceContactPoint[];
}

export interface SourceContactPoint {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly channel: string;
  readonly initiator: string;
  readonly receiver: string;
  readonly customerExpects: string;
  readonly customerExperiences: string;
  readonly emotion: number;
  readonly effort: number;
  readonly minutes: number;
  readonly waitMinutes: number;
  readonly transaction?: string;
  readonly responseMechanism?: {
    readonly trigger: string;
    readonly owner: string;
    readonly channel: string;
    readonly standard: string;
    readonly targetMinutes: number;
    readonly escalation: string;
  };
  readonly momentOfTruth?: {
    readonly importance: string;
    readonly outcomeSeen: string;
    readonly criterion: string;
  };
  readonly servqual: readonly string[];
  readonly frontstage: string;
  readonly backstage: string;
  readonly support: string;
  readonly physicalEvidence: string;
  readonly needRefs: readonly string[];
  readonly failurePoints: readonly SourceFailure[];
  readonly improvement?: string;
}

export interface SourceFailure {
  readonly id: string;
  readonly mode: string;
  readonly effect: string;
  readonly cause: string;
  readonly severity: number;
  readonly occurrence: number;
  readonly detection: number;
  readonly probability: number;
  readonly consequence: number;
  readonly riskType: string;
  readonly foundBy: string;
  readonly recovery: readonly string[];
}

export interface SourceKpi {
  readonly name: string;
  readonly unit: string;
  readonly target: number;
  readonly actual: number;
  readonly better?: string;
}

export interface SourceRaci {
  readonly activity: string;
  readonly R: string;
  readonly A: string;
  readonly C: readonly string[];
  readonly I: readonly string[];
}

type Rows<F> = readonly Readonly<F>[];

export interface SourceWorksheets {
  readonly blueprintSequence?: readonly string[];
  readonly resources?: Rows<{
    what: string;
    type: string;
    forStage: string;
    when?: string;
    quantity: number;
    owner: string;
    ready: boolean;
  }>;
  readonly contingency?: Rows<{
    trigger: string;
    arrivalsPerHour?: number;
    handlingMinutes?: number;
    agentsPlanned?: number;
    targetWaitMinutes?: number;
    measures: readonly string[];
    cost?: number;
    owner: string;
  }>;
  readonly sla?: Rows<{
    partner: string;
    service: string;
    standard: string;
    formal: boolean;
    review: string;
  }>;
  readonly partnership?: Rows<{ partner: string; agreement: string; formal: boolean; authority: string }>;
  readonly raci?: readonly SourceRaci[];
  readonly kpis?: readonly SourceKpi[];
  readonly complaints?: Rows<{
    id: string;
    date: string;
    contactPoint: string;
    cause: string;
    solution: string;
    withinAuthority: boolean;
    cost: number;
    daysToClose: number;
    outcome: string;
  }>;
  readonly feedbackPlan?: {
    readonly objective: string;
    readonly population: number;
    readonly frame: string;
    readonly method: string;
    readonly sampleSize: number;
    readonly responseRateExpected: number;
    readonly invitations: number;
    readonly questions: number;
    readonly anonymous: boolean;
    readonly biasChecks: readonly string[];
    readonly timeframe: string;
  };
  readonly knowledgeBase?: Rows<{
    question: string;
    answer: string;
    owner: string;
    updated: string;
    reviewEveryDays: number;
    users: readonly string[];
  }>;
  readonly servqual?: {
    readonly n: number;
    readonly scale: readonly number[];
    readonly E: readonly number[];
    readonly P: readonly number[];
    readonly weights: readonly number[];
  };
  readonly nps?: { readonly promoters: number; readonly passives: number; readonly detractors: number };
  readonly serviceProfitChain?: Rows<{ link: string; measure: string; value: number; previous: number }>;
  readonly legislation?: Rows<{ topic: string; contactPoint: string; duty: string; evidence: string }>;
  readonly benchmark?: Rows<{
    aim: string;
    unit: string;
    better: string;
    benchmark: number;
    current: number;
    target: number;
    contactPoint: string;
  }>;
  readonly targetsNotNumeric?: readonly string[];
  readonly monitoringPlan?: {
    readonly criteria: Rows<{ id: string; text: string; scale: readonly number[] }>;
    readonly frame: string;
    readonly method: string;
    readonly sample: number;
    readonly noticeGiven: string;
    readonly observers: number;
    readonly dataProtection: string;
  };
  readonly observations?: Rows<{ call: number; observer: string }>;
  readonly riskRegister?: Rows<{
    id: string;
    stage: string;
    risk: string;
    type: string;
    probability: number;
    consequence: number;
    action: string;
    owner: string;
    costOfAction?: number;
    benefitEstimate?: number;
    afterProbability: number;
    afterConsequence: number;
  }>;
  readonly swot?: Readonly<
    Record<'strengths' | 'weaknesses' | 'opportunities' | 'threats', readonly string[]>
  >;
}
