import { Organisations, Participants } from '../../commons/accounts/index.js';
import { Decisions } from '../../commons/decisions/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, sofia, startOfDay, type IsoDate } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { ArticleTrail } from './comparison/article-trail.service.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { CONSULTATION } from './consultation.subject.js';
import { ContributionIntake, type NewContribution } from './contributions/contribution-intake.service.js';
import { CONTRIBUTION } from './contributions/contribution.rules.js';
import { ConsultationReports } from './report/consultation-reports.service.js';
import {
  PEOPLE,
  type SeededDecision,
  type SeededEnding,
  type SeededVoice,
  type SeededVoices,
} from './seed/said/seeded-voice.js';
import { ConsultationTexts } from './text/consultation-texts.service.js';

const EVENING = 19;
const OFFICE = 11;
const REPORT_HOUR = 16;
const PROPOSED_AFTER = 2;
const CONFIRMED_AFTER = 4;

export interface Deed {
  at: Date;
  run: (now: Date) => Promise<unknown>;
}

/** Who takes part in the demonstration: ids by role code, and participants in the order in which they joined. */
export interface People {
  staff: Record<string, string>;
  participants: readonly string[];
}

/** A consultation of the demonstration; its id is known once it was written. */
export interface SeededPlace {
  id: () => string;
  opens: IsoDate;
  closes: IsoDate;
}

type Get = <T>(type: abstract new (...dependencies: never[]) => T) => T;

/** What citizens said on consultations, and what the municipality made of it. */
export class VoicesDesk {
  private readonly database: Database;

  constructor(
    private readonly get: Get,
    private readonly people: People,
  ) {
    this.database = get(Database);
  }

  deeds({ voices, decisions, ending }: SeededVoices, place: SeededPlace): Deed[] {
    /** Ids of contributions by the name of the decision on them. */
    const said = new Map<string, string[]>();
    const spoken = voices.map((voice) =>
      this.deed(place, addDays(place.opens, voice.day), EVENING, async (tx, id, then) => {
        const contribution = await this.speak(tx, id, voice, then);
        if (voice.decision) said.set(voice.decision, [...(said.get(voice.decision) ?? []), contribution]);
      }),
    );
    if (!ending) return spoken;
    const decided = Object.entries(decisions).flatMap(([name, decision]) =>
      this.deciding(place, decision, {
        subjects: () => said.get(name) ?? [],
        confirmed: !ending.waiting?.includes(name),
      }),
    );
    return [...spoken, ...decided, ...this.ending(place, ending, voices.length === 0)];
  }

  private deciding(
    place: SeededPlace,
    { outcome, reason, changed = '' }: SeededDecision,
    { subjects, confirmed }: { subjects: () => string[]; confirmed: boolean },
  ): Deed[] {
    let decision = '';
    const propose = this.deed(place, addDays(place.closes, PROPOSED_AFTER), OFFICE, async (tx, id, then) => {
      decision = await this.get(Decisions).propose(
        tx,
        {
          process: { type: CONSULTATION, id },
          subjects: subjects().map((subject) => ({ type: CONTRIBUTION, id: subject })),
          outcome,
          reason,
          changedArticle: changed,
          unitId: null,
        },
        { staffId: this.people.staff['expert']! },
        then,
      );
    });
    const head = { staffId: this.people.staff['headOfUnit']! };
    const confirm = this.deed(place, addDays(place.closes, CONFIRMED_AFTER), OFFICE, (tx, _id, then) =>
      this.get(Decisions).confirm(tx, decision, head, then),
    );
    return confirmed ? [propose, confirm] : [propose];
  }

  private ending(
    place: SeededPlace,
    { report, tabled, decided, published, final }: SeededEnding,
    none: boolean,
  ): Deed[] {
    const after = (days: number) => addDays(place.closes, days);
    const progress = this.get(ConsultationProgress);
    const council = this.actor('councilUnit');
    const deeds: Deed[] = [];
    if (report !== undefined)
      deeds.push(
        this.deed(place, after(report), REPORT_HOUR, (tx, id, then) =>
          this.get(ConsultationReports).publish(
            tx,
            id,
            { note: '', none, place: 'here', url: '' },
            this.actor('secretary'),
            then,
          ),
        ),
      );
    if (tabled) {
      const tabling = { tabledOn: after(tabled.on), councilNumber: tabled.number };
      deeds.push(
        this.deed(place, after(tabled.on), OFFICE, (tx, id, then) =>
          progress.table(tx, id, tabling, council, then),
        ),
      );
    }
    if (decided) {
      const { how, number, note = '' } = decided;
      const decision = { decidedOn: after(decided.on), decisionNumber: number, decisionNote: note };
      deeds.push(
        this.deed(place, after(decided.on), REPORT_HOUR, (tx, id, then) =>
          progress[how](tx, id, decision, council, then),
        ),
      );
    }
    if (published !== undefined) {
      const act = { sentOn: after(published), publishedOn: after(published) };
      deeds.push(
        this.deed(place, after(published), OFFICE, (tx, id, then) =>
          progress.recordAct(tx, id, act, council, then),
        ),
      );
    }
    if (decided && final)
      deeds.push(
        this.deed(place, after(decided.on), REPORT_HOUR + 1, async (tx, id, then) => {
          const text = { text: final, sourceFileId: null };
          await this.get(ConsultationTexts).keepFinal(tx, id, text, council, then);
          await this.get(ArticleTrail).settle(tx, id, then);
        }),
      );
    return deeds;
  }

  private async speak(tx: Tx, id: string, voice: SeededVoice, then: Date): Promise<string> {
    const { on = null, text, onBehalfOf = '' } = voice;
    const said = { consultationId: id, anchor: on, text, lang: 'bg' as const, fileIds: [], receivedAt: then };
    const actingFor = onBehalfOf ? ('onBehalf' as const) : ('self' as const);
    const speaker = await this.speaker(voice);
    const contribution = await this.get(ContributionIntake).receive(
      tx,
      { ...said, actingFor, onBehalfOf, ...speaker },
      then,
    );
    return contribution.id;
  }

  private async speaker({
    by,
    entered,
    onBehalfOf,
  }: SeededVoice): Promise<Pick<NewContribution, 'name' | 'showsName' | 'organisationId' | 'from'>> {
    if (entered) {
      const { channel, name, shown, incoming } = entered;
      return {
        name,
        showsName: shown,
        organisationId: null,
        from: {
          channel,
          staffId: this.people.staff['registryClerk']!,
          incomingNumber: incoming,
          scanFileId: null,
          email: '',
        },
      };
    }
    const participantId = this.people.participants[PEOPLE[by!]]!;
    const profile = await this.get(Participants).profile(participantId);
    const organisation = onBehalfOf ? await this.get(Organisations).latestOf(participantId) : null;
    return {
      name: profile?.name ?? '',
      showsName: profile?.showsName ?? false,
      organisationId: organisation?.state === 'confirmed' ? organisation.id : null,
      from: { channel: 'site', participantId },
    };
  }

  private deed(
    place: SeededPlace,
    date: IsoDate,
    hour: number,
    work: (tx: Tx, id: string, then: Date) => Promise<unknown>,
  ): Deed {
    const at = new Date(sofia(startOfDay(date)).withPlainTime({ hour }).epochMilliseconds);
    return { at, run: (then) => this.database.transaction((tx) => work(tx, place.id(), then)) };
  }

  private actor(role: string): Actor {
    return { kind: 'staff', id: this.people.staff[role]! };
  }
}
