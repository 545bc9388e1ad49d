import { Injectable } from '@nestjs/common';
import { Database, readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Text } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import {
  CONTRIBUTED,
  subjectKey,
  subjectTags,
  type Intake,
  type SubjectCard,
  type SubjectDescriptor,
  type SubjectRef,
  type Topic,
} from './subject.js';
import type { Subject } from './subject.entity.js';

const MAX_LIST = 100;

/** By name, so that a column which a later release adds changes no answer of this one. */
const COLUMNS = `type, id, path, title, lang, summary, state, tone, phase, public, topics, places, unit_id, opens_at,
  closes_at, changed_at`;

type SubjectRow = Pick<
  Subject,
  'type' | 'id' | 'path' | 'title' | 'lang' | 'summary' | 'state' | 'tone' | 'phase'
> &
  Pick<Subject, 'public' | 'topics' | 'places'> & {
    unit_id: string | null;
    opens_at: Date | null;
    closes_at: Date | null;
    changed_at: Date;
  };

/** How many subjects of each type the public sees, by phase. */
export type SubjectCounts = Record<string, { upcoming: number; open: number; over: number }>;

@Injectable()
export class Subjects {
  private readonly descriptors = new Map<string, SubjectDescriptor>();
  private readonly intakes = new Map<string, Intake>();

  constructor(
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
    private readonly outbox: Outbox,
  ) {}

  register(descriptor: SubjectDescriptor): void {
    if (this.descriptors.has(descriptor.type))
      throw new Error(`Subject type ${descriptor.type} is registered twice`);
    this.descriptors.set(descriptor.type, descriptor);
  }

  /** A type that takes what was written or said elsewhere. */
  registerIntake(type: string, intake: Intake): void {
    this.intakes.set(type, intake);
  }

  /** Undefined for a type that takes nothing. */
  intake(type: string): Intake | undefined {
    return this.intakes.get(type);
  }

  /** All that takes something now, as whoever enters it chooses among it. */
  async takingNow(reader: Reader): Promise<{ ref: SubjectRef; title: string; label: Text }[]> {
    const found = await Promise.all(
      [...this.intakes].map(async ([type, intake]) =>
        (await intake.open(reader)).map(({ id, title }) => ({
          ref: { type, id },
          title,
          label: intake.label,
        })),
      ),
    );
    return found.flat();
  }

  /** Those whose subjects stand in lists of their own. */
  types(): SubjectDescriptor[] {
    return [...this.descriptors.values()].filter(({ listed }) => listed !== false);
  }

  /** @throws NotFound for a type that no module registered */
  descriptor(type: string): SubjectDescriptor {
    const descriptor = this.descriptors.get(type);
    if (!descriptor) throw new NotFound('subjectTypeUnknown', { type });
    return descriptor;
  }

  /** To be called in the transaction of every change that a card, a page or a list shows. */
  async changed(tx: Tx, ref: SubjectRef, now: Date): Promise<void> {
    const [card] = await this.descriptor(ref.type).load([ref.id], readerOf(tx));
    if (!card) throw new NotFound('subjectNotFound', { type: ref.type, id: ref.id });
    await rows(
      tx,
      `INSERT INTO subject (type, id, path, title, lang, summary, state, tone, phase, public, topics, places,
                            unit_id, opens_at, closes_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (type, id) DO UPDATE SET
         path = excluded.path, title = excluded.title, lang = excluded.lang, summary = excluded.summary,
         state = excluded.state, tone = excluded.tone, phase = excluded.phase, public = excluded.public,
         topics = excluded.topics, places = excluded.places, unit_id = excluded.unit_id,
         opens_at = excluded.opens_at, closes_at = excluded.closes_at, changed_at = excluded.changed_at`,
      [
        ref.type,
        ref.id,
        card.path,
        card.title,
        card.lang,
        card.summary,
        card.state,
        card.tone,
        card.phase,
        card.public,
        card.topics,
        card.places,
        card.unitId,
        card.opensAt,
        card.closesAt,
        now,
      ],
    );
    await this.pageVersions.bump(tx, subjectTags(ref));
  }

  /** Whoever takes part follows what becomes of it. */
  async contributed(tx: Tx, ref: SubjectRef, participantId: string, now: Date): Promise<void> {
    const { type, id } = (await this.descriptors.get(ref.type)?.whole?.(ref.id, readerOf(tx))) ?? ref;
    await this.outbox.publish(tx, { name: CONTRIBUTED, payload: { type, id, participantId } }, now);
  }

  /**
   * The cards by `subjectKey`; what does not exist is missing from the map. Of what stands in no list none is stored, so
   * its module is asked.
   */
  async cards(
    refs: readonly SubjectRef[],
    reader: Reader = this.database,
  ): Promise<Map<string, SubjectCard>> {
    const isUnlisted = ({ type }: SubjectRef) => this.descriptors.get(type)?.listed === false;
    const cards = await this.stored(
      reader,
      refs.filter((ref) => !isUnlisted(ref)),
    );
    for (const [type, own] of Map.groupBy(refs.filter(isUnlisted), (ref) => ref.type))
      cards.push(...(await this.descriptor(type).load([...new Set(own.map(({ id }) => id))], reader)));
    return new Map(cards.map((card) => [subjectKey(card.ref), card]));
  }

  /** What people can have a say in now; what ends first comes first. */
  openNow(limit: number): Promise<SubjectCard[]> {
    const silent = this.types().filter(({ takesOpinions }) => takesOpinions === false);
    return this.list(
      `phase = 'open' AND type <> ALL($2::text[]) ORDER BY closes_at NULLS LAST, type, id`,
      limit,
      [silent.map(({ type }) => type)],
    );
  }

  upcoming(limit: number): Promise<SubjectCard[]> {
    return this.list(`phase = 'upcoming' ORDER BY opens_at NULLS LAST, type, id`, limit);
  }

  recentlyClosed(limit: number): Promise<SubjectCard[]> {
    return this.list(`phase = 'over' AND closes_at IS NOT NULL ORDER BY closes_at DESC, type, id`, limit);
  }

  /** Where every public subject is read, for those who read all of it; the last changed first. */
  async addresses(limit: number): Promise<{ path: string; changedAt: Date }[]> {
    return this.database.read<{ path: string; changedAt: Date }>(
      'SELECT path, changed_at AS "changedAt" FROM subject WHERE public ORDER BY changed_at DESC, type, id LIMIT $1',
      [limit],
    );
  }

  /** The last changed first, for whoever links one subject to another. */
  latest(limit: number): Promise<SubjectCard[]> {
    return this.list('true ORDER BY changed_at DESC, type, id', limit);
  }

  /** The newest public one of each of these types. */
  newestOfEach(types: readonly string[]): Promise<SubjectCard[]> {
    return this.list(
      `(type, id) IN (SELECT newest.type, newest.id FROM unnest($2::text[]) AS wanted(type), LATERAL (
         SELECT type, id FROM subject WHERE public AND type = wanted.type
         ORDER BY opens_at DESC NULLS LAST, id DESC LIMIT 1) AS newest) ORDER BY type`,
      types.length,
      [types],
    );
  }

  async counts(): Promise<SubjectCounts> {
    const found = await this.database.read<{
      type: string;
      phase: 'upcoming' | 'open' | 'over';
      count: number;
    }>('SELECT type, phase, count(*)::int AS count FROM subject WHERE public GROUP BY type, phase');
    const counts: SubjectCounts = Object.fromEntries(
      this.types().map(({ type }) => [type, { upcoming: 0, open: 0, over: 0 }]),
    );
    for (const { type, phase, count } of found)
      (counts[type] ??= { upcoming: 0, open: 0, over: 0 })[phase] = count;
    return counts;
  }

  /** In use now, in the order that the municipality chose. */
  async topics(): Promise<Topic[]> {
    return (await this.everyTopic()).filter(({ active }) => active).map(({ code, name }) => ({ code, name }));
  }

  /** Names by code, of retired topics too: old subjects still carry them. */
  async topicNames(): Promise<ReadonlyMap<string, Text>> {
    return new Map((await this.everyTopic()).map(({ code, name }) => [code, name]));
  }

  private async everyTopic(): Promise<(Topic & { active: boolean })[]> {
    const found = await this.database.read<{
      code: string;
      name_bg: string;
      name_en: string;
      active: boolean;
    }>('SELECT code, name_bg, name_en, active FROM topic ORDER BY position, code');
    return found.map(({ code, name_bg, name_en, active }) => ({
      code,
      name: { bg: name_bg, en: name_en },
      active,
    }));
  }

  private async stored(reader: Reader, refs: readonly SubjectRef[]): Promise<SubjectCard[]> {
    if (refs.length === 0) return [];
    const found = await reader.read<SubjectRow>(
      `SELECT ${COLUMNS} FROM unnest($1::text[], $2::bigint[]) AS wanted(type, id) JOIN subject USING (type, id)`,
      [refs.map(({ type }) => type), refs.map(({ id }) => id)],
    );
    return found.map((row) => this.card(row));
  }

  /** @param more parameters of the condition, from $2 on */
  private async list(condition: string, limit: number, more: unknown[] = []): Promise<SubjectCard[]> {
    const found = await this.database.read<SubjectRow>(
      `SELECT ${COLUMNS} FROM subject WHERE public AND ${condition} LIMIT $1`,
      [Math.min(limit, MAX_LIST), ...more],
    );
    return found.map((row) => this.card(row));
  }

  private card(row: SubjectRow): SubjectCard {
    const { type, id, unit_id, opens_at, closes_at, changed_at, ...same } = row;
    const label = this.descriptor(type).states[row.state]?.label ?? { bg: row.state, en: row.state };
    return {
      ...same,
      ref: { type, id },
      stateLabel: label,
      unitId: unit_id,
      opensAt: opens_at,
      closesAt: closes_at,
      changedAt: changed_at,
    };
  }
}
