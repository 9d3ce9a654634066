/** Tries until `attempt` does not throw, for at most `limit` milliseconds; then throws what it threw last. */
export async function poll<T>(attempt: () => Promise<T>, limit = 15_000): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
}
