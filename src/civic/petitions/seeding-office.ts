import { Decisions } from '../../commons/decisions/index.js';
import { dateIn } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { PetitionAnswering } from './answering/petition-answering.service.js';
import { PetitionHearings } from './answering/petition-hearings.service.js';
import { PetitionRegistry } from './answering/petition-registry.service.js';
import { PetitionClosing } from './petition-closing.service.js';
import { PETITION } from './petition.rules.js';
import { Petitions } from './petitions.service.js';
import type { SeededPetition } from './seed/seeded-petition.js';
import type { Deed, SeedingTown } from './seeding-town.js';

const MAYOR = 'Стефан Ковачев, кмет на община Сандански';

/** The clerks and officials of the demonstration. */
export class SeedingOffice {
  constructor(private readonly town: SeedingTown) {}

  /** What the municipality did from the receipt on. */
  deeds(seeded: SeededPetition): Deed[] {
    const { closed, handedIn, registered, considered, hearing, forwarded, left, answered, archivedOn } =
      seeded;
    const clerk = this.town.staff('registryClerk');
    const deeds: Deed[] = [];
    const on = (day: number, hour: number, run: (tx: Tx, id: string, then: Date) => Promise<unknown>) =>
      deeds.push(this.town.deed(seeded.title, this.town.workday(day), hour, run));
    const initiator = { kind: 'participant', id: this.town.participant(seeded.initiator) } as const;
    if (handedIn)
      deeds.push(
        this.town.deed(seeded.title, closed!, 17, (tx, id, then) =>
          this.town.get(PetitionClosing).close(tx, id, 'handIn', initiator, then),
        ),
      );
    if (registered)
      on(registered.on, 10, (tx, id, then) =>
        this.town
          .get(PetitionRegistry)
          .register(tx, id, { number: registered.number, on: dateIn(then) }, clerk, then),
      );
    if (considered)
      on(considered.on, 11, (tx, id, then) =>
        this.town.get(PetitionRegistry).consider(tx, id, this.town.unit(considered.unit), clerk, then),
      );
    if (hearing)
      on(hearing.announcedOn, 12, (tx, id, then) =>
        this.town
          .get(PetitionHearings)
          .schedule(
            tx,
            id,
            { at: this.town.moment(hearing.on, 17), place: hearing.place, note: hearing.note },
            this.town.staff('secretary'),
            then,
          ),
      );
    if (forwarded)
      on(forwarded.on, 15, (tx, id, then) =>
        this.town.get(PetitionRegistry).forward(tx, id, forwarded, clerk, then),
      );
    if (left)
      on(left.on, 15, (tx, id, then) =>
        this.town.get(PetitionRegistry).leave(tx, id, left, this.town.staff('headOfUnit'), then),
      );
    if (answered) on(answered.on, 15, (tx, id, then) => this.answer(tx, id, seeded, then));
    if (archivedOn !== undefined)
      on(archivedOn, 16, (tx, id, then) =>
        this.town.get(Petitions).archive(tx, id, this.town.staff('moderator'), then),
      );
    return deeds;
  }

  /** Worded by an expert, confirmed by the head of the unit, published by the mayor. */
  private async answer(
    tx: Tx,
    id: string,
    { answered, considered }: SeededPetition,
    then: Date,
  ): Promise<void> {
    const { outcome, text } = answered!;
    const decisions = this.town.get(Decisions);
    const petition = { type: PETITION, id };
    const wording = { outcome, reason: text, changedArticle: '', unitId: this.town.unit(considered!.unit) };
    const decision = await decisions.propose(
      tx,
      { process: petition, subjects: [petition], ...wording },
      { staffId: this.town.staffId('expert'), units: null },
      then,
    );
    await decisions.confirm(tx, decision, { staffId: this.town.staffId('headOfUnit'), units: null }, then);
    await this.town.get(PetitionAnswering).publish(tx, id, MAYOR, this.town.staff('mayor'), then);
  }
}
