/**
 * Processor time of this process so far, in milliseconds. For bounds that are to hold on a busy machine, where
 * time on the wall says how much others had to do.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
