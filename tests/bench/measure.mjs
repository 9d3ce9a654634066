/** The value in the middle; of an even number, the upper of the two. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Milliseconds as they pass. */
export const wallClock = () => performance.now();

/** Milliseconds of processor time this process used: what long work costs, whoever else is on the machine. */
export const processorClock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * The median over `rounds` of each round's median, and the slowest round's, in milliseconds for one call.
 * `prepare` makes the arguments and `restore` puts things back; neither counts.
 */
export function measure({
  prepare = () => {},
  work,
  restore = () => {},
  clock = wallClock,
  rounds = 7,
  calls = 30,
  warm = calls,
}) {
  const once = () => {
    const given = prepare();
    const began = clock();
    work(given);
    const time = clock() - began;
    restore();
    return time;
  };
  for (let i = 0; i < warm; i++) once();
  const medians = Array.from({ length: rounds }, () => median(Array.from({ length: calls }, once)));
  return { median: median(medians), worst: Math.max(...medians) };
}
