import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { BaseEntity, Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audit, AuditModule } from '../../src/platform/audit/index.js';
import {
  backofficePage,
  BackofficeModule,
  BackofficeRegistry,
  desk,
  governed,
  STAFF_GATE,
  type StaffGate,
  type StaffViewer,
  type Values,
} from '../../src/platform/backoffice/index.js';
import { ClockModule } from '../../src/platform/clock/index.js';
import { ConfigModule, loadConfig } from '../../src/platform/config/index.js';
import { affected, Database, DatabaseModule, rows } from '../../src/platform/database/index.js';
import { Conflict, RuleBroken } from '../../src/platform/errors/index.js';
import { defineMessages } from '../../src/platform/i18n/index.js';
import { FilesModule } from '../../src/platform/files/index.js';
import { createWebApp, HttpModule, VIEWER_SOURCE } from '../../src/platform/http/index.js';
import { defineLifecycle, LifecycleModule, Lifecycles } from '../../src/platform/lifecycle/index.js';
import { OutboxModule } from '../../src/platform/outbox/index.js';
import { QueueModule } from '../../src/platform/queue/index.js';
import { SettingsModule } from '../../src/platform/settings/index.js';
import { surroundings, type Surroundings } from '../support/surroundings.js';
import { Visitor, type Answer, type Headers } from '../support/visitor.js';

@Entity('lamp')
export class Lamp extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  state: string;

  @Column({ type: 'enum', enum: ['led', 'gas'], enumName: 'lamp_kind' })
  kind: string;

  @Column('uuid')
  code: string;

  @Column('int', { nullable: true })
  watts: number | null;

  @Column('boolean')
  dimmed: boolean;

  @Column('timestamptz', { nullable: true })
  litAt: Date | null;

  @Column('date', { nullable: true })
  boughtOn: string | null;

  @Column('text', { array: true })
  rooms: string[];

  @Column('bigint', { array: true })
  manuals: string[];

  /** Only whoever has lamps.secrets may ever receive it. */
  @Column('text')
  ownerEmail: string;

  @VersionColumn()
  version: number;
}

const TABLE = `
  CREATE TYPE lamp_kind AS ENUM ('led', 'gas');
  CREATE TABLE lamp (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, note text, state text NOT NULL, kind lamp_kind NOT NULL,
    code uuid NOT NULL, watts int, dimmed boolean NOT NULL, lit_at timestamptz, bought_on date, rooms text[] NOT NULL,
    manuals bigint[] NOT NULL, owner_email text NOT NULL, version int NOT NULL);
  GRANT SELECT, INSERT, UPDATE ON lamp TO megdan_app;`;

export const OWNER_EMAIL = 'lamp-owner@secret.example';

const text = (bg: string) => ({ bg, en: bg });

export const lampLifecycle = defineLifecycle({
  subject: 'lamp',
  table: 'lamp',
  initial: 'draft',
  states: {
    draft: { label: text('Чернова'), tone: 'plain' },
    lit: { label: text('Свети'), tone: 'open', public: true },
    broken: { label: text('Изгоряла'), tone: 'late', final: true },
  },
  transitions: {
    light: { label: text('Запалете'), from: ['draft'], to: 'lit', by: 'lamps.light' },
    smash: {
      label: text('Счупете'),
      from: ['draft', 'lit'],
      to: 'broken',
      aside: true,
      by: 'lamps.light',
      needs: ['reason'],
    },
    fade: { label: text('Угасване'), from: ['lit'], to: 'draft', by: 'clock' },
  },
});

const lampMessages = defineMessages('lamps', {
  dimBefore: text('{count, plural, one {Ще бъде приглушена # лампа.} other {Ще бъдат приглушени # лампи.}}'),
  dimAfter: text('{count, plural, one {Приглушена е # лампа.} other {Приглушени са # лампи.}}'),
  dimConfirm: text('Приглушете {count}'),
  dimBroken: text('{count, plural, one {# вече е изгоряла.} other {# вече са изгорели.}}'),
  dimFar: text('{count, plural, one {До # не се стига оттук.} other {До # не се стига оттук.}}'),
  dimReason: text('Такава причина не става.'),
});

/** What the services were asked to do, and what they throw next. */
export const knobs: { calls: { verb: string; values: Values }[]; failure: Error | null } = {
  calls: [],
  failure: null,
};

@Injectable()
class LampsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    const both = { creatableBy: true, editableBy: true } as const;
    this.registry.register(
      governed<Lamp>({
        entity: Lamp,
        id: 'lamps',
        label: text('Лампа'),
        labelPlural: text('Лампи'),
        createLabel: text('Нова лампа'),
        navigation: { group: 'processes', order: 10 },
        permissions: { list: 'lamps.read', create: 'lamps.edit', edit: 'lamps.edit' },
        fields: {
          title: { label: text('Заглавие'), required: true, list: true, filter: true, max: 120, ...both },
          state: { label: text('Състояние'), list: true, filter: true },
          kind: {
            label: text('Вид'),
            type: 'select',
            required: true,
            list: true,
            filter: true,
            choices: [
              { value: 'led', label: text('Диодна') },
              { value: 'gas', label: text('Газова') },
            ],
            ...both,
          },
          note: { label: text('Бележка'), type: 'longText', ...both },
          code: { label: text('Код'), filter: true, show: false },
          watts: { label: text('Мощност'), filter: true, list: true, ...both },
          dimmed: { label: text('Приглушена'), filter: true, ...both },
          litAt: { label: text('Свети от'), filter: true, list: true, ...both },
          boughtOn: { label: text('Купена на'), filter: true, ...both },
          rooms: {
            label: text('Стаи'),
            type: 'choices',
            choices: () => [
              { value: 'hall', label: 'Зала' },
              { value: 'attic', label: 'Таван' },
            ],
            ...both,
          },
          manuals: { label: text('Упътвания'), type: 'files', ...both },
          ownerEmail: {
            label: text('Имейл на собственика'),
            list: true,
            filter: true,
            visibleTo: 'lamps.secrets',
            editableBy: 'lamps.secrets',
          },
          version: { label: text('Версия'), show: false },
        },
        extras: async (_ctx, ids) => {
          const files = await this.database.read<{ lamp: string; id: string; name: string; key: string }>(
            `SELECT lamp.id::text AS lamp, f.id::text, f.name, f.key FROM lamp JOIN stored_file f ON f.id = ANY(lamp.manuals)
             WHERE lamp.id = ANY($1)`,
            [ids],
          );
          return new Map(
            ids.map((id) => [
              id,
              {
                manuals: files
                  .filter(({ lamp }) => lamp === id)
                  .map((f) => ({ ...f, href: `/files/${f.key}/${f.name}` })),
              },
            ]),
          );
        },
        scope: ({ units }) => (units.includes('none') ? null : units.length > 0 ? { kind: 'gas' } : {}),
        defaults: () => ({ kind: 'led', rooms: ['hall'] }),
        create: (ctx, values) => this.create(ctx.actor, values, ctx.now),
        edit: async (ctx, id, values, version) => {
          this.called('edit', values);
          await this.database.transaction(async (tx) => {
            const { title, note, kind, watts, dimmed, litAt, boughtOn, rooms, manuals } = values;
            const changed = await affected(
              tx,
              `UPDATE lamp SET title = $3, note = $4, kind = $5, watts = $6, dimmed = $7, lit_at = $8, bought_on = $9, rooms = $10,
               manuals = $11, version = version + 1 WHERE id = $1 AND version = $2`,
              [id, version, title, note, kind, watts, dimmed, litAt, boughtOn, rooms, manuals],
            );
            if (changed === 0) throw new Conflict('conflict');
            await this.audit.record(
              tx,
              { actor: ctx.actor, action: 'lamps.edit', subject: { type: 'lamp', id } },
              ctx.now,
            );
          });
        },
        lifecycle: lampLifecycle,
        transition: async (ctx, id, transition, input) => {
          this.called(transition, input);
          await this.database.transaction((tx) =>
            this.lifecycles.apply(tx, lampLifecycle, {
              id,
              transition: transition as 'light',
              actor: ctx.actor,
              now: ctx.now,
              note: typeof input.reason === 'string' ? { reason: input.reason } : {},
            }),
          );
        },
        extraActions: {
          ring: {
            label: text('Позвънете на собственика'),
            permission: 'lamps.light',
            on: 'record',
            shortcut: '1',
            when: ({ state }) => state !== 'broken',
            question: text('Собственикът ще чуе звънеца.'),
            run: async (_ctx, _id, input) => {
              this.called('ring', input);
              return { message: text('Звънна.'), reveal: { title: text('Код на звънеца'), lines: ['1234'] } };
            },
          },
        },
        bulkActions: {
          dimAll: {
            label: text('Приглушете избраните'),
            permission: 'lamps.light',
            inputs: { reason: { label: text('Причина'), required: true } },
            told: { before: 'dimBefore', after: 'dimAfter', confirm: 'dimConfirm' },
            leaves: ({ state }) => (state === 'broken' ? 'dimBroken' : null),
            leavesOf: async (_ctx, ids) => {
              const far = await this.database.read<{ id: string }>(
                "SELECT id::text FROM lamp WHERE id = ANY($1) AND title = 'Далечна'",
                [ids],
              );
              return new Map(far.map(({ id }) => [id, 'dimFar']));
            },
            run: async (_ctx, id, values, earlier) => {
              this.called('dimAll', { id, ...values, ...(earlier.length > 0 && { after: earlier.join() }) });
              if (values.reason === 'лоша') throw new RuleBroken('ruleBroken', {}, { reason: 'dimReason' });
              await this.database.transaction((tx) =>
                affected(tx, 'UPDATE lamp SET dimmed = true WHERE id = $1', [id]),
              );
            },
          },
        },
        views: {
          all: { label: text('Всички'), where: {} },
          gas: { label: text('Газови'), where: { kind: 'gas' }, empty: text('Няма газови лампи.') },
        },
        sections: async (_ctx, { title }) => [
          { id: 'about', title: 'За лампата', quote: { text: `„${title}“\nсвети`, lang: 'bg' } },
        ],
        notice: (_ctx, { state }) => (state === 'broken' ? text('Тази лампа не може да се поправи.') : null),
        links: async (_ctx, { kind }) =>
          kind === 'gas'
            ? [{ label: text('Следваща лампа'), href: '/admin/resources/lamps', shortcut: '9' }]
            : [],
        messages: lampMessages,
        publicPath: ({ state, id }) => (state === 'lit' ? `/lamps/${id}` : null),
        badge: async () => 2,
      }),
      backofficePage({
        name: 'switch',
        label: text('Ключ'),
        navigation: { group: 'order', order: 5 },
        permission: 'lamps.read',
        load: async () => ({
          sections: [
            {
              id: 'one',
              title: 'Ключ',
              forms: [
                {
                  action: 'turn',
                  fields: { word: { label: text('Дума'), required: true } },
                  submit: 'Завъртете',
                  hidden: { which: 'main' },
                },
              ],
            },
          ],
        }),
        actions: {
          turn: {
            permission: 'lamps.light',
            run: async (_ctx, values) => {
              this.called('turn', values);
            },
          },
        },
      }),
      desk({
        name: 'lamps',
        order: 1,
        permission: 'lamps.read',
        buttons: [
          { label: text('Нова лампа'), href: '/admin/resources/lamps/actions/new', permission: 'lamps.edit' },
        ],
        stats: async () => [
          { value: '2', label: 'просрочени', tone: 'late' },
          { value: '11', label: 'лампи за оглед' },
        ],
        waiting: async () => [
          {
            due: { text: '3 дни', tone: 'wait' },
            at: new Date('2026-11-25T10:00:00Z'),
            title: 'Лампата в Дамяница',
            detail: 'подготвил: П. Илиева',
            action: { label: 'Разгледайте', href: '/admin/resources/lamps/records/1/show' },
          },
        ],
      }),
    );
  }

  private async create(
    actor: { kind: 'staff'; id: string } | { kind: string },
    values: Values,
    now: Date,
  ): Promise<string> {
    this.called('create', values);
    if (values.title === 'taken') throw new RuleBroken('titleTaken', {}, { title: 'Такава лампа вече има.' });
    return this.database.transaction(async (tx) => {
      const { title, note, kind, watts, dimmed, litAt, boughtOn, rooms, manuals } = values;
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO lamp (title, note, state, kind, code, watts, dimmed, lit_at, bought_on, rooms, manuals, owner_email, version)
         VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11, 1) RETURNING id::text`,
        [title, note, kind, randomUUID(), watts, dimmed, litAt, boughtOn, rooms, manuals, OWNER_EMAIL],
      );
      await this.audit.record(
        tx,
        {
          actor: actor as { kind: 'staff'; id: string },
          action: 'lamps.create',
          subject: { type: 'lamp', id: made!.id },
        },
        now,
      );
      return made!.id;
    });
  }

  private called(verb: string, values: Values): void {
    knobs.calls.push({ verb, values });
    const { failure } = knobs;
    knobs.failure = null;
    if (failure) throw failure;
  }
}

const ALL = [
  'lamps.read',
  'lamps.edit',
  'lamps.light',
  'lamps.secrets',
  'audit.read',
  'settings.read',
  'settings.edit',
  'calendar.read',
  'calendar.edit',
  'outbox.read',
  'outbox.retry',
];

export const PEOPLE: Record<string, { permissions: string[]; units?: string[] }> = {
  administrator: { permissions: ALL },
  editor: { permissions: ['lamps.read', 'lamps.edit', 'lamps.light'] },
  moderator: { permissions: ['lamps.read'] },
  auditor: { permissions: ALL.filter((one) => one.endsWith('.read')) },
  gasman: { permissions: ['lamps.read', 'lamps.edit'], units: ['gas'] },
  newcomer: { permissions: ['lamps.read'], units: ['none'] },
  stranger: { permissions: [] },
};

@Injectable()
class ScratchStaff implements StaffGate {
  async staffOf({
    headers,
  }: IncomingMessage | { headers: IncomingMessage['headers'] }): Promise<StaffViewer | null> {
    const role = /(?:^|; )staff=(\w+)/.exec(headers.cookie ?? '')?.[1];
    const person = role === undefined ? undefined : PEOPLE[role];
    if (!role || !person) return null;
    const { permissions, units = [] } = person;
    return {
      staffId: '7',
      name: 'Мария Петрова',
      roles: [role],
      permissions: new Set(permissions),
      everywhere: new Set(permissions),
      units,
      settlements: [],
    };
  }
  async viewerOf() {
    return null;
  }
}

@Module({
  providers: [
    ScratchStaff,
    { provide: STAFF_GATE, useExisting: ScratchStaff },
    { provide: VIEWER_SOURCE, useExisting: ScratchStaff },
  ],
})
class ScratchAccounts {}

@Module({ imports: [TypeOrmModule.forFeature([Lamp])], providers: [LampsAdmin] })
class LampsModule {}

@Module({
  imports: [
    ConfigModule,
    ClockModule,
    DatabaseModule,
    QueueModule.forRoot([]),
    AuditModule,
    OutboxModule,
    LifecycleModule,
    SettingsModule,
    FilesModule,
    HttpModule,
    BackofficeModule,
    ScratchAccounts,
    LampsModule,
  ],
})
class ScratchModule {}

export interface BackofficeSite extends Surroundings {
  nest: NestFastifyApplication;
  db: Database;
  /** Somebody with a session of that role. */
  as(role: string): StaffVisitor;
  /** One more lamp. */
  lamp(values?: Record<string, unknown>): Promise<string>;
}

export class StaffVisitor extends Visitor {
  api(path: string): Promise<Answer> {
    return this.get(`/admin/api${path}`, { accept: 'application/json' });
  }

  act(
    path: string,
    values: Record<string, unknown> = {},
    more: object = {},
    headers: Headers = {},
  ): Promise<Answer> {
    return this.sendJson(`/admin/api${path}`, { values, ...more }, headers);
  }

  sendJson(path: string, body: unknown, headers: Headers = {}): Promise<Answer> {
    return this.send('POST', path, {
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(body),
    });
  }
}

/** The back office with one resource that has a field of every kind, on platform rooms alone. */
export async function backofficeSite(): Promise<BackofficeSite> {
  const around = await surroundings({ ROLE: 'web' });
  Object.assign(process.env, around.environment);
  const owner = new pg.Client({ connectionString: around.database.ownerUrl });
  await owner.connect();
  await owner.query(TABLE);
  await owner.end();
  const config = loadConfig(around.environment);
  const nest = await createWebApp(ScratchModule, config);
  await nest.listen(config.port, '127.0.0.1');
  const db = nest.get(Database);
  const as = (role: string) => {
    const visitor = new StaffVisitor(around.url);
    visitor.cookies.set('staff', role);
    return visitor;
  };
  return {
    ...around,
    nest,
    db,
    as,
    lamp: async (values = {}) => {
      const made = {
        title: 'Лампа',
        state: 'draft',
        kind: 'led',
        code: randomUUID(),
        dimmed: false,
        rooms: [],
        manuals: [],
        owner_email: OWNER_EMAIL,
        version: 1,
        ...values,
      };
      const names = Object.keys(made);
      const [row] = await db.read<{ id: string }>(
        `INSERT INTO lamp (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')}) RETURNING id::text`,
        Object.values(made),
      );
      return row!.id;
    },
    close: async () => {
      await nest.close();
      await around.close();
    },
  };
}
