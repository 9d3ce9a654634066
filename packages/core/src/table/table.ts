/** An immutable collection of records by id. Reading order is not meaningful: sort by (order, id). */
export interface Table<R> {
  readonly size: number;
  get(id: string): R | undefined;
  has(id: string): boolean;
  values(): IterableIterator<R>;
  keys(): IterableIterator<string>;
}

// An edit copies the buckets it touches and the list of buckets. Buckets of a few entries keep the first small
// for an edit of many records; making more of them only as the table grows keeps the second small.
const fewestBuckets = 64;
const fullBucket = 8;

function hashOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return hash;
}

// Maps, not lists: a file of ids that all fall into one bucket must not make finding them slow.
type Bucket<R> = ReadonlyMap<string, R>;
const emptyBucket: Bucket<never> = new Map<string, never>();

class BucketTable<R> implements Table<R> {
  readonly size: number;
  /** A power of two of them. */
  readonly buckets: readonly Bucket<R>[];

  constructor(buckets: readonly Bucket<R>[], size: number) {
    this.buckets = buckets;
    this.size = size;
  }

  bucketOf(id: string): Bucket<R> {
    return this.buckets[hashOf(id) & (this.buckets.length - 1)] as Bucket<R>;
  }

  get(id: string): R | undefined {
    if (this.size === 0) return undefined;
    return this.bucketOf(id).get(id);
  }

  has(id: string): boolean {
    return this.bucketOf(id).has(id);
  }

  *values(): IterableIterator<R> {
    for (const bucket of this.buckets) if (bucket.size > 0) yield* bucket.values();
  }

  *keys(): IterableIterator<string> {
    for (const bucket of this.buckets) if (bucket.size > 0) yield* bucket.keys();
  }
}

const noBuckets: readonly Bucket<never>[] = Array.from({ length: fewestBuckets }, () => emptyBucket);
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

/** The same entries in so many buckets that few are in each. */
function spread<R>(buckets: readonly Bucket<R>[], size: number): readonly Bucket<R>[] {
  let count = buckets.length;
  while (size > count * fullBucket) count *= 4;
  if (count === buckets.length) return buckets;
  const wider: (Map<string, R> | undefined)[] = Array.from({ length: count });
  for (const bucket of buckets) {
    for (const [id, record] of bucket) {
      const index = hashOf(id) & (count - 1);
      const there = wider[index];
      if (there) there.set(id, record);
      else wider[index] = new Map([[id, record]]);
    }
  }
  return wider.map((bucket) => bucket ?? emptyBucket);
}

/**
 * A table with some entries replaced; `undefined` takes an entry out. Buckets that hold none of the
 * changed ids are shared (unless the table outgrew them), and the very same table comes back when nothing differs.
 */
export function updateTable<R>(
  table: Table<R>,
  changes: Iterable<readonly [id: string, record: R | undefined]>,
): Table<R> {
  const source = table as BucketTable<R>;
  const mask = source.buckets.length - 1;
  let buckets: Bucket<R>[] | null = null;
  const fresh = new Map<number, Map<string, R>>();
  let size = source.size;
  for (const [id, record] of changes) {
    const index = hashOf(id) & mask;
    let bucket = fresh.get(index);
    const current = bucket ?? (source.buckets[index] as Bucket<R>);
    if (current.get(id) === record && (record !== undefined || !current.has(id))) continue;
    if (!bucket) {
      bucket = new Map(current);
      fresh.set(index, bucket);
      buckets ??= source.buckets.slice();
      buckets[index] = bucket;
    }
    if (record === undefined) {
      bucket.delete(id);
      size--;
    } else {
      if (!bucket.has(id)) size++;
      bucket.set(id, record);
    }
  }
  return buckets ? new BucketTable(spread(buckets, size), size) : table;
}

/** An entry by which two tables differ; `undefined` where a table does not have it. */
export interface TableDifference<R> {
  readonly id: string;
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/**
 * The entries by which two tables differ, or null when they are more than `most` or one table outgrew the other's
 * buckets. Looks only into the buckets the tables do not share.
 */
export function tableDifference<R>(
  before: Table<R>,
  after: Table<R>,
  most: number,
): readonly TableDifference<R>[] | null {
  const differences: TableDifference<R>[] = [];
  const was = (before as BucketTable<R>).buckets;
  const is = (after as BucketTable<R>).buckets;
  if (was.length !== is.length) return null;
  for (let i = 0; i < was.length; i++) {
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
