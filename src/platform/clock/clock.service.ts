import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { dateIn, type IsoDate } from './sofia.js';

export const CLOCK_OFFSET_FILE = 'clock-offset';

/** The one place that reads the time. Whatever decides by time gets `now` passed in from here. */
@Injectable()
export class Clock {
  private readonly offsetFile: string | null;

  constructor(config: Config) {
    this.offsetFile = config.mode === 'test' ? join(config.dataDir, CLOCK_OFFSET_FILE) : null;
  }

  now(): Date {
    return new Date(Date.now() + this.offset());
  }

  today(): IsoDate {
    return dateIn(this.now());
  }

  /** Tests move time by a file, so that the web and worker processes of one test agree on it. */
  private offset(): number {
    if (this.offsetFile === null) return 0;
    try {
      return Number(readFileSync(this.offsetFile, 'utf8')) || 0;
    } catch {
      return 0;
    }
  }
}
