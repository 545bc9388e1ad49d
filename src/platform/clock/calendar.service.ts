import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Clock } from './clock.service.js';
import { termEndsAt, termEndsOn, type Term } from './term.rules.js';
import { addWorkingDays, isWorkingDay, workingDaysIn, type OneOffDays } from './working-days.rules.js';
import type { CalendarExceptionKind } from './calendar-exception.entity.js';
import type { IsoDate } from './sofia.js';

const FRESH_FOR_MS = 60_000;

/** Working days with the one-off days that staff entered; reads them anew once a minute. */
@Injectable()
export class Calendar {
  private exceptions: Promise<OneOffDays> | null = null;
  private readAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  oneOffDays(): Promise<OneOffDays> {
    const now = this.clock.now().getTime();
    if (!this.exceptions || Math.abs(now - this.readAt) >= FRESH_FOR_MS) {
      this.readAt = now;
      const reading = this.read();
      this.exceptions = reading;
      reading.catch(() => {
        if (this.exceptions === reading) this.exceptions = null;
      });
    }
    return this.exceptions;
  }

  /** After an edit in this process; the other processes follow within a minute. */
  refresh(): void {
    this.exceptions = null;
  }

  async isWorkingDay(isoDate: IsoDate): Promise<boolean> {
    return isWorkingDay(isoDate, await this.oneOffDays());
  }

  async addWorkingDays(isoDate: IsoDate, n: number): Promise<IsoDate> {
    return addWorkingDays(isoDate, n, await this.oneOffDays());
  }

  async workingDaysIn(year: number): Promise<number> {
    return workingDaysIn(year, await this.oneOffDays());
  }

  async termEndsOn(event: IsoDate, term: Term): Promise<IsoDate> {
    return termEndsOn(event, term, await this.oneOffDays());
  }

  async termEndsAt(event: IsoDate, term: Term): Promise<Date> {
    return termEndsAt(event, term, await this.oneOffDays());
  }

  private async read(): Promise<OneOffDays> {
    const days = await this.database.read<{ day: IsoDate; kind: CalendarExceptionKind }>(
      'SELECT day::text AS day, kind FROM calendar_exception',
    );
    const of = (kind: CalendarExceptionKind) =>
      new Set(days.filter((row) => row.kind === kind).map((row) => row.day));
    return { off: of('off'), working: of('working') };
  }
}
