import type { INestApplicationContext } from '@nestjs/common';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { slugify } from '../../../platform/i18n/index.js';
import type { SeededPeople } from '../seed/seeded-event.js';
import { RegistrationPeople } from './registration-people.service.js';
import { defaultQuestions } from './survey/default-questions.js';

const DAY = 86_400_000;
const SURVEY_DAYS = 14;
const HELD = ['held', 'minutes', 'archived'];

const WOMEN = ['Мария', 'Иванка', 'Елена', 'Росица', 'Десислава', 'Гергана', 'Радка', 'Снежана', 'Виктория'];
const MEN = ['Георги', 'Димитър', 'Николай', 'Петър', 'Стоян', 'Красимир', 'Атанас', 'Борислав'];
const FAMILIES = [
  'Ангелов',
  'Бориков',
  'Велинов',
  'Гоцев',
  'Динев',
  'Зафиров',
  'Кацарски',
  'Лазаров',
  'Митрев',
  'Пейков',
  'Сандев',
  'Ушев',
  'Янков',
];
/** Of so many people one needs something, in turn. */
const NEEDS_EVERY = 17;
const NEEDS = ['Място за инвалидна количка.', 'Превод на жестов език.', 'По-едър шрифт на материалите.'];

interface When {
  lang: 'bg' | 'en';
  state: string;
  startsAt: Date;
  endsAt: Date;
  from: Date;
}

interface Seated {
  state: 'registered' | 'waiting';
  seat: 'open' | 'reserved';
  at: Date;
}

/** Invented people who registered as everybody does, except that no letter was written to them. */
export class SeedingCrowd {
  private met = 0;

  private constructor(
    private readonly database: Database,
    private readonly people: RegistrationPeople,
    private readonly now: Date,
  ) {}

  static at(app: INestApplicationContext, now: Date): SeedingCrowd {
    const [database, people] = [
      app.get(Database, { strict: false }),
      app.get(RegistrationPeople, { strict: false }),
    ];
    return new SeedingCrowd(database, people, now);
  }

  /** Everybody of one event, over the time in which one could register. */
  async fill(eventId: string, seeded: SeededPeople): Promise<void> {
    const { registered = 0, invited = 0, waiting = 0, came = 0, walkIns = 0 } = seeded;
    await this.database.transaction(async (tx) => {
      const [event] = await rows<When>(
        tx,
        `SELECT lang, state, starts_at AS "startsAt", ends_at AS "endsAt",
                greatest(registration_opens_at, announced_at) AS "from"
         FROM event WHERE id = $1`,
        [eventId],
      );
      const all: Omit<Seated, 'at'>[] = [
        ...Array.from({ length: invited }, () => ({ state: 'registered', seat: 'reserved' }) as const),
        ...Array.from({ length: registered }, () => ({ state: 'registered', seat: 'open' }) as const),
        ...Array.from({ length: waiting }, () => ({ state: 'waiting', seat: 'open' }) as const),
      ];
      const until = Math.min(event!.startsAt.getTime() - DAY, this.now.getTime() - DAY / 4);
      const span = Math.max(0, until - event!.from.getTime());
      for (const [index, one] of all.entries()) {
        // Many come at once, the others bit by bit.
        const share = ((index + 1) / (all.length + 1)) ** 1.6;
        const seated = { ...one, at: new Date(event!.from.getTime() + span * share) };
        await this.register(tx, eventId, seated, index + 1);
      }
      if (!HELD.includes(event!.state)) return;
      await this.come(tx, eventId, { came, walkIns }, event!.startsAt);
      if (seeded.survey) await this.answer(tx, eventId, seeded.survey, event!);
    });
  }

  private async register(
    tx: Tx,
    eventId: string,
    { state, seat, at }: Seated,
    number: number,
  ): Promise<void> {
    const name = this.name();
    const email = `${slugify(name).replaceAll('-', '.')}${this.met}@primer.example`;
    const needs = this.met % NEEDS_EVERY === 0 ? NEEDS[(this.met / NEEDS_EVERY) % NEEDS.length]! : '';
    await affected(
      tx,
      `INSERT INTO event_registration (event_id, state, seat, number, email_lookup, sealed, locale, asked_at, confirmed_at, seated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'bg', $7, $7, CASE WHEN $2 = 'registered' THEN $7::timestamptz END)`,
      [eventId, state, seat, number, this.people.lookup(email), this.people.seal({ name, email, needs }), at],
    );
  }

  private name(): string {
    this.met += 1;
    const at = this.met;
    const family = FAMILIES[(at * 5) % FAMILIES.length]!;
    const isWoman = at % 5 < 3;
    const given = isWoman ? WOMEN[(at * 2) % WOMEN.length]! : MEN[(at * 3) % MEN.length]!;
    return `${given} ${isWoman ? family.replace(/и$/, '').concat('а') : family}`;
  }

  private async come(
    tx: Tx,
    eventId: string,
    { came, walkIns }: { came: number; walkIns: number },
    startsAt: Date,
  ): Promise<void> {
    await affected(
      tx,
      `UPDATE event_registration SET checked_in_at = $2::timestamptz + (number % 40 - 30) * interval '1 minute'
       WHERE id = ANY(ARRAY(SELECT id FROM event_registration WHERE event_id = $1 AND state = 'registered'
                            ORDER BY number * 7 % 61 LIMIT $3))`,
      [eventId, startsAt, came],
    );
    await affected(
      tx,
      `INSERT INTO event_walk_in (event_id, key, at)
       SELECT $1, 'seed-' || n, $2::timestamptz + (n % 45 - 20) * interval '1 minute' FROM generate_series(1, $3) AS n`,
      [eventId, startsAt, walkIns],
    );
  }

  private async answer(
    tx: Tx,
    eventId: string,
    { answers, points, words }: NonNullable<SeededPeople['survey']>,
    { lang, endsAt }: When,
  ): Promise<void> {
    await affected(
      tx,
      `INSERT INTO event_survey (event_id, lang, questions, opened_at, closes_at) VALUES ($1, $2, $3, $4, $5)`,
      [
        eventId,
        lang,
        JSON.stringify(defaultQuestions(lang)),
        endsAt,
        new Date(endsAt.getTime() + SURVEY_DAYS * DAY),
      ],
    );
    for (let one = 0; one < answers; one += 1) {
      const chosen = points.map((given) => String(given[one % given.length]));
      const answer = [...chosen, words[one] ?? null];
      await affected(
        tx,
        'INSERT INTO event_survey_answer (id, event_id, answers) VALUES (gen_random_uuid(), $1, $2)',
        [eventId, JSON.stringify(answer)],
      );
    }
    await affected(
      tx,
      `UPDATE event_registration SET surveyed = true
       WHERE id = ANY(ARRAY(SELECT id FROM event_registration WHERE event_id = $1 AND checked_in_at IS NOT NULL
                            ORDER BY number LIMIT $2))`,
      [eventId, answers],
    );
  }
}
