/** An immutable collection of records by id. Reading order is not meaningful: sort by (order, id). */
export interface Table<R> {
  readonly size: number;
  get(id: string): R | undefined;
  has(id: string): boolean;
  values(): IterableIterator<R>;
  keys(): IterableIterator<string>;
}

// One edit copies one bucket of about size/64 entries instead of the whole container.
const bucketCount = 64;

function bucketOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return hash & (bucketCount - 1);
}

type Bucket<R> = ReadonlyMap<string, R>;
const emptyBucket: Bucket<never> = new Map<string, never>();

class BucketTable<R> implements Table<R> {
  readonly size: number;
  readonly buckets: readonly Bucket<R>[];

  constructor(buckets: readonly Bucket<R>[], size: number) {
    this.buckets = buckets;
    this.size = size;
  }

  get(id: string): R | undefined {
    return (this.buckets[bucketOf(id)] as Bucket<R>).get(id);
  }

  has(id: string): boolean {
    return (this.buckets[bucketOf(id)] as Bucket<R>).has(id);
  }

  *values(): IterableIterator<R> {
    for (const bucket of this.buckets) yield* bucket.values();
  }

  *keys(): IterableIterator<string> {
    for (const bucket of this.buckets) yield* bucket.keys();
  }
}

const noBuckets: readonly Bucket<never>[] = Array.from({ length: bucketCount }, () => emptyBucket);
const emptyTableValue = new BucketTable<never>(noBuckets, 0);

/** The table that holds nothing. */
export function emptyTable<R>(): Table<R> {
  return emptyTableValue;
}

/** A table of these records. */
export function tableOf<R extends { readonly id: string }>(records: Iterable<R>): Table<R> {
  return updateTable(
    emptyTable<R>(),
    [...records].map((record) => [record.id, record] as const),
  );
}

/**
 * A table with some entries replaced; `undefined` takes an entry out. Buckets that hold none of the
 * changed ids are shared, and the very same table comes back when nothing differs.
 */
export function updateTable<R>(
  table: Table<R>,
  changes: Iterable<readonly [id: string, record: R | undefined]>,
): Table<R> {
  const source = table as BucketTable<R>;
  const fresh = new Map<number, Map<string, R>>();
  let size = source.size;
  for (const [id, record] of changes) {
    const index = bucketOf(id);
    const current = fresh.get(index) ?? (source.buckets[index] as Bucket<R>);
    if (current.get(id) === record && (record !== undefined || !current.has(id))) continue;
    let bucket = fresh.get(index);
    if (!bucket) {
      bucket = new Map(current);
      fresh.set(index, bucket);
    }
    if (record === undefined) {
      bucket.delete(id);
      size--;
    } else {
      if (!bucket.has(id)) size++;
      bucket.set(id, record);
    }
  }
  if (fresh.size === 0) return table;
  return new BucketTable(
    source.buckets.map((bucket, index) => fresh.get(index) ?? bucket),
    size,
  );
}

/** An entry by which two tables differ; `undefined` where a table does not have it. */
export interface TableDifference<R> {
  readonly id: string;
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/**
 * The entries by which two tables differ, or null when they are more than `most`. Looks only into the buckets
 * the tables do not share.
 */
export function tableDifference<R>(
  before: Table<R>,
  after: Table<R>,
  most: number,
): readonly TableDifference<R>[] | null {
  const differences: TableDifference<R>[] = [];
  const was = (before as BucketTable<R>).buckets;
  const is = (after as BucketTable<R>).buckets;
  for (let i = 0; i < bucketCount; i++) {
    const left = was[i] as Bucket<R>;
    const right = is[i] as Bucket<R>;
    if (left === right) continue;
    for (const [id, record] of left) {
      if (right.get(id) !== record) differences.push({ id, before: record, after: right.get(id) });
    }
    for (const [id, record] of right) {
      if (!left.has(id)) differences.push({ id, before: undefined, after: record });
    }
    if (differences.length > most) return null;
  }
  return differences;
}
