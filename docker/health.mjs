/** Web and worker both answer on the private port. Live, not ready: a restart would not bring PostgreSQL back. */
const address = `http://127.0.0.1:${process.env.METRICS_PORT}/health/live`;
const answer = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
