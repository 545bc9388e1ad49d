import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, NotFound } from '../../../platform/errors/index.js';
import { EventChanges } from '../event-changes.service.js';
import { checkText } from '../event-input.rules.js';
import type { EventSeries } from '../event-series.entity.js';
import { refuseFields } from '../event.errors.js';
import { SERIES_LABELS, SERIES_LIMITS } from './series.rules.js';

export type SeriesInput = Pick<EventSeries, 'title' | 'description' | 'lang'>;

/** Events that belong together, and what is said of all of them. */
@Injectable()
export class EventSeriesService {
  constructor(
    private readonly changes: EventChanges,
    private readonly audit: Audit,
  ) {}

  /** @throws RuleBroken by field @returns its id */
  async create(tx: Tx, input: SeriesInput, actor: Actor, now: Date): Promise<string> {
    requireSeries(input);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_series (title, description, lang, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $4) RETURNING id`,
      [input.title, input.description, input.lang, now],
    );
    await this.told(tx, made!.id, 'createSeries', actor, now);
    return made!.id;
  }

  /** @throws RuleBroken by field; NotFound; Conflict where somebody else wrote meanwhile */
  async edit(
    tx: Tx,
    id: string,
    { input, version }: { input: SeriesInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireSeries(input);
    const [row] = await rows<{ version: number }>(
      tx,
      'SELECT version FROM event_series WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!row) throw new NotFound('seriesNotFound');
    if (version !== null && version !== row.version) throw new Conflict('conflict');
    await affected(
      tx,
      `UPDATE event_series SET title = $2, description = $3, lang = $4, changed_at = $5, version = version + 1
       WHERE id = $1`,
      [id, input.title, input.description, input.lang, now],
    );
    await this.told(tx, id, 'editSeries', actor, now);
  }

  private async told(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: 'eventSeries', id };
    await this.audit.record(tx, { actor, action: `event.${verb}`, subject, details: {} }, now);
    await this.changes.seriesShown(tx, id);
  }
}

function requireSeries({ title, description, lang }: SeriesInput): void {
  refuseFields(
    {
      title: checkText(title, SERIES_LIMITS.title),
      description: checkText(description, SERIES_LIMITS.description),
      lang: lang === 'bg' || lang === 'en' ? null : { code: 'unknownChoice' },
    },
    SERIES_LABELS,
  );
}
