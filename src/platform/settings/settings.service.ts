import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../audit/index.js';
import { Database, readerOf, rows, type Reader, type Tx } from '../database/index.js';
import { Conflict, RuleBroken } from '../errors/index.js';
import { Log } from '../logging/index.js';
import { PageVersions } from '../page-versions/index.js';
import { settingsGroups, type SettingsGroup } from './settings-group.js';

/** Every process asks this often, so that all follow a change within a second. */
const POLL_MS = 500;

interface StoredSetting {
  key: string;
  value: object;
  version: number;
}

export interface VersionedSettings<T> {
  value: T;
  /** What an edit form gives back, so that two people do not overwrite each other. 0: still the defaults. */
  version: number;
}

/** What the municipality has set. Read from memory, written in the caller's transaction. */
@Injectable()
export class Settings implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Log('settings');
  private readonly known = new Map<string, VersionedSettings<object>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private away = false;

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.poll();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  read<T extends object>(group: SettingsGroup<T>): T {
    return (this.known.get(group.key)?.value as T | undefined) ?? group.defaults;
  }

  /** Past the memory, for the form that edits it. */
  async current<T extends object>(
    group: SettingsGroup<T>,
    reader: Reader = this.database,
  ): Promise<VersionedSettings<T>> {
    const [row] = await stored(reader, [group.key]);
    return row
      ? { value: this.usable(group, row), version: row.version }
      : { value: group.defaults, version: 0 };
  }

  /**
   * @param seen the version that the form was filled from; without it the last one to write wins
   * @throws RuleBroken with the reason at each field, Conflict when somebody else saved in between
   */
  async write<T extends object>(
    tx: Tx,
    group: SettingsGroup<T>,
    value: T,
    actor: Actor,
    now: Date,
    seen: number | null = null,
  ): Promise<void> {
    const checked = check(group, value);
    const before = await this.current(group, readerOf(tx));
    const [written] = await rows<{ version: number }>(
      tx,
      `INSERT INTO setting (key, value, version, updated_at, updated_by) VALUES ($1, $2, 1, $3, $4)
       ON CONFLICT (key) DO UPDATE
         SET value = excluded.value, version = setting.version + 1, updated_at = $3, updated_by = $4
         WHERE $5::int IS NULL OR setting.version = $5
       RETURNING version`,
      [group.key, JSON.stringify(checked), now, actorId(actor), seen],
    );
    if (!written || (seen !== null && written.version !== seen + 1)) throw new Conflict('settingsChanged');
    await this.audit.record(
      tx,
      {
        actor,
        action: 'settings.write',
        subject: { type: 'setting', id: group.key },
        details: { version: written.version, changed: changedFields(before.value, checked).join(', ') },
      },
      now,
    );
    await this.pageVersions.bump(tx, ['settings']);
  }

  /** Looks for changes now instead of within half a second. */
  async refresh(): Promise<void> {
    const groups = settingsGroups();
    const found = await stored(
      this.database,
      groups.map(({ key }) => key),
    );
    for (const group of groups) {
      const row = found.find(({ key }) => key === group.key);
      if (!row) this.known.delete(group.key);
      else if (this.known.get(group.key)?.version !== row.version)
        this.known.set(group.key, { value: this.usable(group, row), version: row.version });
    }
  }

  private async poll(): Promise<void> {
    try {
      await this.refresh();
      this.away = false;
    } catch (error) {
      // What was read last stays in force while the database is away.
      if (!this.away)
        this.log.warn(`Cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      this.away = true;
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.poll(), POLL_MS).unref();
  }

  /** A field that a newer version added takes its default; a value that fits no more is told and not used. */
  private usable<T extends object>(group: SettingsGroup<T>, row: StoredSetting): T {
    const parsed = group.schema.safeParse({ ...group.defaults, ...row.value });
    if (parsed.success) return parsed.data;
    this.log.warn(`„${group.key}“ version ${row.version} does not fit its schema; the defaults are in force`);
    return group.defaults;
  }
}

function stored(reader: Reader, keys: string[]): Promise<StoredSetting[]> {
  return reader.read<StoredSetting>('SELECT key, value, version FROM setting WHERE key = ANY($1)', [keys]);
}

function check<T extends object>(group: SettingsGroup<T>, value: T): T {
  const parsed = group.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new RuleBroken('settingsInvalid', {}, fields);
}

function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]))
    .map(([name]) => name);
}
