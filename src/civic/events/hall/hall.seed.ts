import type { INestApplicationContext } from '@nestjs/common';
import { Participants, Units } from '../../../commons/accounts/index.js';
import { subjectKey, Subjects } from '../../../commons/subjects/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { addDays, dateIn, nextWorkingDay, startOfDay } from '../../../platform/clock/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import type { SeededHall, SeededMinutes, SeededQuestion } from '../seed/halls.js';
import type { Deed } from '../seeding-desk.js';
import { EventDecisions } from './decisions/event-decisions.service.js';
import { Corrections } from './minutes/corrections.service.js';
import { Minutes } from './minutes/minutes.service.js';
import { HallProposals } from './proposals/hall-proposals.service.js';
import { QuestionDesk } from './questions/question-desk.service.js';
import { Questions } from './questions/questions.service.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** In the evening, when the clock has said that an event was held. */
const AFTERNOON = 16 * HOUR_MS;

type Do = (tx: Tx, eventId: string, then: Date) => Promise<unknown>;

interface People {
  clerk: Actor;
  /** Publishes what the clerk wrote. */
  second: Actor;
  participants: readonly string[];
}

/** What halls said and decided in the demonstration, each step through the services. */
export class HallSeeding {
  private next = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly now: Date,
    private readonly people: People,
    /** Of the events, by title. */
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  deeds({ event, questions = [], minutes, proposals = [] }: SeededHall): Deed[] {
    const at = (on: number, run: Do): Deed => ({
      at: this.on(on),
      run: (then) => this.get(Database).transaction((tx) => run(tx, this.idOf(event), then)),
    });
    return [
      ...questions.flatMap((question) => this.asked(question, at)),
      ...(minutes ? this.minuted(minutes, at) : []),
      ...proposals.map(({ on, into, text, name = '' }) =>
        at(on, async (tx, id, then) => {
          const target = await this.taking(into);
          if (!target) return;
          const said = { target, text, name, showsName: name !== '' };
          await this.get(HallProposals).enter(tx, id, said, this.people.clerk, then);
        }),
      ),
    ];
  }

  private asked(question: SeededQuestion, at: (on: number, run: Do) => Deed): Deed[] {
    const { clerk, participants } = this.people;
    const desk = this.get(QuestionDesk);
    const asker = participants[this.next++ % participants.length]!;
    const likers = participants.filter((id) => id !== asker).slice(0, question.likes);
    let made = '';
    const { on, text, inHall, shortlistedOn, answered } = question;
    return [
      at(on, async (tx, eventId, then) => {
        const profile = await this.get(Participants).profile(asker);
        const name = profile?.showsName && profile.name ? profile.name : null;
        made = inHall
          ? await this.get(Questions).askInHall(
              tx,
              eventId,
              { text, name: inHall.name, lang: 'bg' },
              clerk,
              then,
            )
          : (
              await this.get(Questions).ask(
                tx,
                { eventId, text, lang: 'bg', participantId: asker, name },
                then,
              )
            ).id;
        for (const participantId of likers)
          await this.get(Questions).like(tx, { id: made, participantId, likes: true }, then);
      }),
      ...(shortlistedOn === undefined
        ? []
        : [at(shortlistedOn, (tx, eventId, then) => desk.shortlist(tx, eventId, made, clerk, then))]),
      ...(answered
        ? [at(answered.on, (tx, eventId, then) => desk.answer(tx, eventId, made, answered.text, clerk, then))]
        : []),
    ];
  }

  private minuted(seeded: SeededMinutes, at: (on: number, run: Do) => Deed): Deed[] {
    const { clerk, second, participants } = this.people;
    const [minutes, corrections, decisions] = [
      this.get(Minutes),
      this.get(Corrections),
      this.get(EventDecisions),
    ];
    const { on, text, published } = seeded;
    const made = new Map<string, string>();
    const deeds = [
      at(on, async (tx, eventId, then) => {
        await minutes.draft(tx, eventId, text, clerk, then);
        const units = new Map((await this.get(Units).active()).map(({ code, id }) => [code, id]));
        for (const { text: decided, unit, due } of seeded.decisions) {
          // Where holidays moved the minutes behind it, the day on which they were written.
          const [day, written] = [addDays(dateIn(this.now), due), dateIn(then)];
          const dueOn = day < written ? written : day;
          const unitId = units.get(unit) ?? null;
          const task = { text: decided, kind: 'task', unitId, dueOn, target: '' } as const;
          made.set(decided, await decisions.add(tx, eventId, task, clerk, then));
        }
      }),
      at(on + 1, (tx, eventId, then) => minutes.openCorrections(tx, eventId, clerk, then)),
      ...seeded.decisions.flatMap(({ text: decided, done }) =>
        done
          ? [at(done.on, (tx, _id, then) => decisions.done(tx, made.get(decided)!, done.note, clerk, then))]
          : [],
      ),
      ...(published === undefined
        ? []
        : [at(published, (tx, eventId, then) => minutes.publish(tx, eventId, second, then))]),
    ];
    for (const [index, { on: sent, passage, proposed, answer }] of seeded.corrections.entries()) {
      const participantId = participants[index % participants.length]!;
      let id = '';
      deeds.push(
        at(sent, async (tx, eventId, then) => {
          id = await corrections.correct(tx, eventId, { passage, proposed, participantId }, then);
        }),
      );
      if (answer)
        deeds.push(at(answer.on, (tx, _id, then) => corrections.decide(tx, id, answer, clerk, then)));
    }
    return deeds;
  }

  private async taking(title: string): Promise<string | null> {
    const open = await this.get(Subjects).takingNow(this.get(Database));
    const found = open.find((one) => one.title.includes(title));
    return found ? subjectKey(found.ref) : null;
  }

  private idOf(beginning: string): string {
    const found = [...this.ids].find(([title]) => title.startsWith(beginning));
    if (!found) throw new Error(`No seeded event begins with „${beginning}“`);
    return found[1];
  }

  /** On that day, or the next on which offices are open, and never after now. */
  private on(days: number): Date {
    const day = nextWorkingDay(addDays(dateIn(this.now), days));
    const at = new Date(startOfDay(day).getTime() + AFTERNOON);
    return at <= this.now ? at : new Date(this.now.getTime() - MINUTE_MS);
  }

  private get<T>(type: abstract new (...dependencies: never[]) => T): T {
    return this.app.get<T>(type as never, { strict: false });
  }
}
