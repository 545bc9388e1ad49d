import { type Config, ConfigProblems, loadConfig } from './platform/config/index.js';
import { refuseEviction } from './platform/queue/index.js';

/** Checks what a process cannot run without. Says each problem in one line and ends the process with 1. */
export async function bootConfig(): Promise<Config> {
  try {
    const config = loadConfig(process.env);
    await refuseEviction(config.redisUrl);
    return config;
  } catch (error) {
    const lines = error instanceof ConfigProblems ? error.problems : [(error as Error).message];
    for (const line of lines) console.error(line);
    process.exit(1);
  }
}
