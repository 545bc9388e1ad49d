/** The path of a `redis-server` or `valkey-server`; installs Debian's package when it may. */
export function findRedis(): Promise<string>;
