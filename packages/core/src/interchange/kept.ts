import type { TableName } from '../ids.ts';
import type { AnyRecord } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A field a format carries there and back. */
export interface KeptField {
  readonly field: string;
  /** In plain words what changes on the way, for example “rounded to whole numbers”; absent: exactly kept. */
  readonly how?: string;
  /**
   * The value as it comes back; absent: the same value. References to actors, personas and journeys are given
   * as their words (those words as the format keeps them), or null where they name nothing.
   */
  readonly comesBack?: (value: unknown, record: AnyRecord) => unknown;
}

/**
 * What a format keeps of a journey, by table; tables and fields that are not named are lost. The table in the
 * documentation is made from this, and a property test holds the format to it, both ways.
 */
export interface FormatKeeps {
  /** For example `mermaid`. */
  readonly format: string;
  readonly label: string;
  readonly tables: Readonly<Partial<Record<TableName, readonly KeptField[]>>>;
  /** Which records of a kept table come back, where not all do; what stands inside the others is lost too. */
  readonly only?: Readonly<
    Partial<
      Record<
        TableName,
        {
          /** In plain words, for example “lanes of cards”. */
          readonly words: string;
          readonly test: (record: AnyRecord, snapshot: Snapshot) => boolean;
        }
      >
    >
  >;
  /** What a table of fields cannot say, in sentences for the documentation. */
  readonly remarks: readonly string[];
}
