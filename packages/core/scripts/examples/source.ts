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
  readonly worksheets: Readonly<Record<string, unknown>>;
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
