import type { TestApp } from '../support/app.js';
import {
  ConsultationClock,
  Consultations,
  seedConsultations,
  type ConsultationInput,
} from '../../src/civic/consultations/index.js';
import { Places, Units } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { affected } from '../../src/platform/database/index.js';

const SYSTEM = { kind: 'system' } as const;

/** Two units and two settlements, which every municipality brings along. */
export async function withOffices({ nest, db }: TestApp): Promise<void> {
  const now = nest.get(Clock).now();
  const unit = { nameEn: '', email: '', phone: '', active: true };
  await db.transaction(async (tx) => {
    const places = nest.get(Places);
    const environment = {
      ...unit,
      code: 'environment',
      nameBg: 'Дирекция „Околна среда“',
      nameEn: 'Environment',
      position: 1,
    };
    const finance = {
      ...unit,
      code: 'finance',
      nameBg: 'Дирекция „Финанси“',
      nameEn: 'Finance',
      position: 2,
    };
    await places.createUnit(tx, environment, SYSTEM, now);
    await places.createUnit(tx, finance, SYSTEM, now);
    await affected(
      tx,
      `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality) VALUES
         ('65334', 'гр.', 'Сандански', 'Sandanski', 'BLG40'), ('47714', 'гр.', 'Мелник', 'Melnik', 'BLG40')
       ON CONFLICT DO NOTHING`,
    );
  });
}

/** The year of the demonstration, seen from now. */
export async function withSeededYear(app: TestApp): Promise<void> {
  await withOffices(app);
  await app.whileNothingRecurs(() => seedConsultations(app.nest, app.nest.get(Clock).now()));
}

/** What the clock does by itself each minute, done now, and done when this returns: the application's own tick waits. */
export function clockTurns(app: TestApp): Promise<void> {
  return app.whileNothingRecurs(() => app.nest.get(ConsultationClock).run('test', app.nest.get(Clock).now()));
}

/** A consultation that is announced, and stays so while a test runs: it opens tomorrow. */
export function announced(app: TestApp, change: Partial<ConsultationInput> = {}): Promise<string> {
  const now = app.nest.get(Clock).now();
  const opensAt = new Date(now.getTime() + 86_400_000);
  return scheduled(app, { opensAt, closesOn: addDays(dateIn(now), 40), ...change });
}

/** A consultation that the clock opens at its next tick, which may be any moment. */
export async function scheduled(
  { nest, db }: TestApp,
  change: Partial<ConsultationInput> = {},
  files: Parameters<Consultations['create']>[2] = [],
): Promise<string> {
  const now = nest.get(Clock).now();
  const units = await nest.get(Units).all();
  const consultations = nest.get(Consultations);
  const input: ConsultationInput = {
    title: 'Наредба за горите',
    summary: 'Кой пази гората.',
    text: 'Чл. 1. Предмет\n(1) Наредбата урежда горите.',
    lang: 'bg',
    actType: 'ordinance',
    topics: ['environment'],
    places: [],
    unitId: units[0]!.id,
    contactName: '',
    contactPhone: '',
    contactEmail: '',
    opensAt: now,
    closesOn: addDays(dateIn(now), 30),
    shortTermReason: '',
    sponsor: 'Кметът на общината',
    expert: 'инж. Петя Ангелова',
    motives: {
      reasons: 'Старата наредба е от 2009 г. и не урежда градските дървета.',
      goals: 'Всяко отсечено дърво да се замества.',
      means: 'До 12 000 евро годишно от бюджета.',
      results: 'Повече и по-добре поддържани дървета.',
      euLaw: 'Проектът не противоречи на правото на Европейския съюз.',
    },
    exemptGround: '',
    submissionChannels: '',
    publishedPlace: 'here',
    publishedUrl: '',
    publishedOn: null,
    publishedProofFileId: null,
    ...change,
  };
  return db.transaction(async (tx) => {
    const id = await consultations.create(tx, input, files, SYSTEM, now);
    await consultations.schedule(tx, id, SYSTEM, now);
    return id;
  });
}
