import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

const EMAIL = /[^\s"'<>@:/]+@[^\s"'<>@/]+\.[^\s"'<>@/:]+/gu;
const TOKEN = /[A-Za-z0-9_-]{32,}/g;

/** Removes addresses and tokens, wherever in a text they stand. Logs are read by more people than the data. */
export function redact(text: string): string {
  return text.replace(EMAIL, '[email]').replace(TOKEN, '[token]');
}

/** A level that does not exist is named by the configuration's check, which needs the log to be there. */
const { LOG_LEVEL = '' } = process.env;
const level = LOG_LEVEL === 'silent' || LOG_LEVEL in pino.levels.values ? LOG_LEVEL : 'info';

const sink = pino({
  level,
  base: { role: process.env.ROLE },
  formatters: { level: (label) => ({ level: label }) },
});

/** Nest's logger on pino: one JSON object a line, without personal data. */
export class Log implements LoggerService {
  constructor(private readonly context = 'app') {}

  log(message: unknown, context?: string): void {
    this.write('info', message, context);
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }
  error(message: unknown, stackOrError?: unknown, context?: string): void {
    const stack = stackOrError instanceof Error ? stackOrError.stack : stackOrError;
    this.write('error', stack ? `${text(message)}\n${text(stack)}` : message, context);
  }
  fatal(message: unknown, context?: string): void {
    this.write('fatal', message, context);
  }
  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  private write(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug',
    message: unknown,
    context?: string,
  ): void {
    sink[level]({ context: context ?? this.context }, redact(text(message)));
  }
}

function text(message: unknown): string {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
