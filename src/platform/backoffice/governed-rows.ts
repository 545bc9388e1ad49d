import {
  In,
  type BaseEntity,
  type FindManyOptions,
  type FindOptionsOrder,
  type FindOptionsSelect,
  type FindOptionsWhere,
} from 'typeorm';
import { BadRequest, NotFound } from '../errors/index.js';
import { BaseRecord, type CurrentAdmin, type Filter, type RecordJSON, TypeOrmResource } from './adminjs.js';
import { staffOf } from './calls.js';
import { bothMet } from './list-query.js';
import type { ShownValue } from './protocol.js';
import { canBeId, idOf, type PlannedField, type ResourcePlan } from './resource-plan.js';
import type { ShownPlace, ShownValues } from './shown-values.js';
import type { BackofficeContext, StaffViewer } from './staff.js';

interface ReadContext {
  currentAdmin?: CurrentAdmin;
}

interface Paging {
  limit?: number;
  offset?: number;
  sort?: { sortBy?: string; direction?: 'asc' | 'desc' };
}

/**
 * @adminjs/typeorm's Resource under our rule: it reads, within the viewer's scope, by conditions that were checked
 * before, and it never writes.
 */
export class GovernedRows extends TypeOrmResource {
  constructor(readonly plan: ResourcePlan) {
    super(plan.governed.entity);
  }

  override id(): string {
    return this.plan.id;
  }

  override properties() {
    const { idField } = this.plan;
    return super
      .properties()
      .filter(
        (property) =>
          (property.name() === idField || this.plan.field(property.name())) && !property.reference(),
      );
  }

  override async find(filter: Filter, paging: Paging, context?: ReadContext): Promise<GovernedRecord[]> {
    const { idField } = this.plan;
    const { sortBy = idField, direction = 'asc' } = paging.sort ?? {};
    const order: Record<string, unknown> = {
      [sortBy]: this.plan.canBeNull(sortBy)
        ? { direction: direction.toUpperCase(), nulls: 'LAST' }
        : direction.toUpperCase(),
      ...(sortBy === idField ? {} : { [idField]: direction.toUpperCase() }),
    };
    const where = this.within(context, conditionsOf(filter));
    if (!where) return [];
    const found = await answerable(
      this.page({
        where,
        take: paging.limit ?? 20,
        skip: paging.offset ?? 0,
        order: order as FindOptionsOrder<BaseEntity>,
      }),
    );
    return found.map((row) => new GovernedRecord(row, this));
  }

  /** Of a large table the ids are looked for first, so that the rows before a late page are skipped in an index alone. */
  private async page(wanted: FindManyOptions<BaseEntity>): Promise<BaseEntity[]> {
    const { idField, governed } = this.plan;
    const { entity, countUpTo } = governed;
    if (countUpTo === undefined) return entity.find(wanted);
    const only = { [idField]: true } as FindOptionsSelect<BaseEntity>;
    const ids = (await entity.find({ ...wanted, select: only })).map((row) => idOf(this.plan, row));
    if (ids.length === 0) return [];
    const rows = await entity.find({ where: { [idField]: In(ids) } as FindOptionsWhere<BaseEntity> });
    const byId = new Map(rows.map((row) => [idOf(this.plan, row), row]));
    return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
  }

  /** One more than `countUpTo` where there are more. */
  override async count(filter: Filter, context?: ReadContext): Promise<number> {
    const where = this.within(context, conditionsOf(filter));
    if (!where) return 0;
    const { entity, countUpTo } = this.plan.governed;
    return answerable(
      countUpTo === undefined ? entity.count({ where }) : this.boundedCount(where, countUpTo + 1),
    );
  }

  /** @throws NotFound where AdminJS would answer „200, no such record“ */
  override async findOne(id: string | number, context?: ReadContext): Promise<GovernedRecord> {
    const row = await this.row(String(id), staffOf(context?.currentAdmin));
    if (!row) throw new NotFound('notFound');
    return new GovernedRecord(row, this);
  }

  override async findMany(ids: (string | number)[], context?: ReadContext): Promise<GovernedRecord[]> {
    const found = await this.rowsOf(ids.map(String), staffOf(context?.currentAdmin));
    return found.map((row) => new GovernedRecord(row, this));
  }

  override create(): Promise<never> {
    return closed();
  }

  override update(): Promise<never> {
    return closed();
  }

  override delete(): Promise<never> {
    return closed();
  }

  /** The row, if the text is an id at all and the row lies within this viewer's scope. */
  async row(id: string, staff: StaffViewer): Promise<BaseEntity | null> {
    const { idField, idKind, governed } = this.plan;
    if (!canBeId(idKind, id)) return null;
    const where = this.plan.scopeOf(staff).map((bounds) => both({ [idField]: id }, bounds));
    return where.length > 0 ? governed.entity.findOne({ where }) : null;
  }

  /** Those of the rows that lie within this viewer's scope, in no particular order. */
  async rowsOf(ids: readonly string[], staff: StaffViewer): Promise<BaseEntity[]> {
    const { idField, idKind, governed } = this.plan;
    const possible = ids.filter((id) => canBeId(idKind, id));
    const where = this.plan.scopeOf(staff).map((bounds) => both({ [idField]: In(possible) }, bounds));
    return where.length > 0 && possible.length > 0 ? governed.entity.find({ where }) : [];
  }

  /** Stops counting at `most`, and reads no more of the table than its indexes need. */
  private async boundedCount(where: FindOptionsWhere<BaseEntity>[], most: number): Promise<number> {
    const repository = this.plan.governed.entity.getRepository();
    const [sql, params] = repository
      .createQueryBuilder('listed')
      .select('1', 'one')
      .where(where)
      .limit(most)
      .getQueryAndParameters();
    const [found] = await repository.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (${sql}) AS bounded`,
      params as unknown[],
    );
    return found!.count;
  }

  private within(
    context: ReadContext | undefined,
    conditions: Record<string, unknown>,
  ): FindOptionsWhere<BaseEntity>[] | null {
    const where = this.plan.scopeOf(staffOf(context?.currentAdmin)).map((bounds) => both(conditions, bounds));
    return where.length > 0 ? where : null;
  }
}

/** A row as AdminJS passes it around. In JSON it holds what was prepared for this viewer and nothing else. */
export class GovernedRecord extends BaseRecord {
  private shown: Record<string, ShownValue> = {};

  constructor(
    readonly row: BaseEntity,
    readonly rows: GovernedRows,
  ) {
    super({ [rows.plan.idField]: idOf(rows.plan, row) }, rows);
  }

  override id(): string {
    return idOf(this.rows.plan, this.row);
  }

  override title(): string {
    return this.shown[this.rows.plan.titleField]?.text ?? '';
  }

  /** What this viewer may see, already in words. */
  show(shown: Record<string, ShownValue>): void {
    this.shown = shown;
  }

  cells(): Record<string, ShownValue> {
    return this.shown;
  }

  override toJSON(currentAdmin?: CurrentAdmin): RecordJSON {
    const decorated = this.rows.decorate();
    return {
      id: this.id(),
      title: this.title(),
      params: Object.fromEntries(Object.entries(this.shown).map(([name, { text }]) => [name, text])),
      populated: {},
      baseError: this.baseError,
      errors: this.errors,
      recordActions: decorated.recordActions(this, currentAdmin).map((action) => action.toJSON(currentAdmin)),
      bulkActions: [],
    };
  }
}

/** Puts these fields of the records into words; nothing else of them will be in their JSON. */
export async function presented(
  records: GovernedRecord[],
  fields: readonly PlannedField[],
  values: ShownValues,
  ctx: BackofficeContext,
  place: ShownPlace = 'record',
): Promise<void> {
  const [first] = records;
  if (!first) return;
  const rows = records.map(({ row }) => row);
  const shown = await values.shown(first.rows.plan, rows, fields, ctx, place);
  records.forEach((record, at) => record.show(shown[at]!));
}

export function rowOf(record: BaseRecord | undefined): BaseEntity {
  if (record instanceof GovernedRecord) return record.row;
  throw new Error('This record did not come from a governed resource');
}

function both(
  conditions: Record<string, unknown>,
  bounds: FindOptionsWhere<BaseEntity>,
): FindOptionsWhere<BaseEntity> {
  return bothMet(conditions, bounds) as FindOptionsWhere<BaseEntity>;
}

function conditionsOf(filter: Filter | undefined): Record<string, unknown> {
  const elements = Object.entries(filter?.filters ?? {});
  return Object.fromEntries(elements.map(([name, element]) => [name, element.value as unknown]));
}

/** A value that PostgreSQL cannot read is the asker's mistake, not a failure. */
async function answerable<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (/^22/.test((error as { code?: string }).code ?? '')) throw new BadRequest('badQuery');
    throw error;
  }
}

function closed(): Promise<never> {
  return Promise.reject(new Error('Only the services of the modules write'));
}
