/** What a reader of a result must know, for example that so few answers carry no conclusion. */
export interface Note {
  /** Stable name, for example `few-answers`. */
  readonly code: string;
  /** One or two sentences for people. */
  readonly message: string;
}

/** What every method gives back, beside figures of its own. */
export interface MethodResult<I = unknown> {
  /** The name of the method, for example `servqual`. */
  readonly method: string;
  /** Which of the conventions in circulation the figures follow, in one sentence. */
  readonly convention: string;
  /** The cases that count: respondents, failure points, months … */
  readonly n: number;
  /** What the figures were computed from, as it was given. */
  readonly inputs: I;
  readonly notes: readonly Note[];
}

/** One column of a table of results. */
export interface ResultColumn {
  readonly label: string;
  readonly unit?: string;
  /** Decimal places shown; the value itself is never rounded. Left out for words and whole numbers. */
  readonly places?: number;
}

/** A table of results for people: a terminal, a report, a spreadsheet. Null is shown as “not measured”. */
export interface ResultTable {
  readonly title: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What stands below the table: why figures are missing, how to read it. */
  readonly notes?: readonly string[];
}
