/**
 * Waits until every one has ended, then fails with the first failure: a lane may not be given new work while it still
 * does the old.
 */
export async function allEnded(works: Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
