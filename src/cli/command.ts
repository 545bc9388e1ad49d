import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfigProblems, loadConfig } from '../platform/config/index.js';
import { DomainError } from '../platform/errors/index.js';
import { Log } from '../platform/logging/index.js';

/** Runs a command inside the application's context: its services, no pages, no background work. */
export async function command(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  let app: INestApplicationContext | undefined;
  try {
    process.env.ROLE = 'web';
    loadConfig(process.env);
    const { AppModule } = await import('../app.module.js');
    app = await NestFactory.createApplicationContext(AppModule, {
      logger: new Log('cli'),
      abortOnError: false,
    });
    await work(app);
  } catch (error) {
    console.error(sentence(error));
    process.exitCode = 1;
  } finally {
    await app?.close();
  }
}

function sentence(error: unknown): string {
  if (error instanceof ConfigProblems) return error.problems.join('\n');
  if (error instanceof DomainError) {
    const fields = 'fields' in error ? Object.entries(error.fields as Record<string, string>) : [];
    return [`Refused: ${error.code}`, ...fields.map(([field, problem]) => `  ${field}: ${problem}`)].join(
      '\n',
    );
  }
  return error instanceof Error ? error.message : String(error);
}
