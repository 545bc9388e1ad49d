import type { ChildProcess } from 'node:child_process';

export interface OwnServices {
  folder: string;
  environment: Record<string, string>;
  processes: { child(name: 'postgres' | 'redis'): ChildProcess | undefined };
  cluster: { restart(processes: object, how: { log: string; settings: object }): Promise<boolean> };
  stop(): Promise<void>;
}

export const TestServices: {
  start(settings?: { postgresSettings?: Record<string, string | number> }): Promise<OwnServices>;
};
