import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines, type Deadline, type DeadlineRule } from '../../commons/deadlines/index.js';
import type { Reader, Tx } from '../../platform/database/index.js';
import { Settings } from '../../platform/settings/index.js';
import { consultationSettings } from './consultation.settings.js';
import { CONSULTATION } from './consultation.subject.js';
import type { DecidedBy } from './kinds/consultation.kinds.js';

/** What the municipality owes after the term, as data: what, by which article, for how long. */
export const OWED = {
  report: {
    key: 'consultation.report',
    label: { bg: 'Справка за предложенията', en: 'Report on the proposals' },
    // Art. 26(5) of the Normative Acts Act sets no days, only that it comes before the adoption.
    law: null,
    public: true,
  },
  publishAct: {
    key: 'consultation.publishAct',
    label: { bg: 'Публикуване на приетия акт', en: 'Publication of the adopted act' },
    law: { bg: 'чл. 15а, ал. 4 от ЗДОИ', en: 'Art. 15a(4) of the Access to Public Information Act' },
    public: true,
  },
  sendAct: {
    key: 'consultation.sendAct',
    label: {
      bg: 'Изпращане и разгласяване на акта на общинския съвет',
      en: 'Sending and announcing the act of the council',
    },
    law: {
      bg: 'чл. 22, ал. 1 и 2 от ЗМСМА',
      en: 'Art. 22(1)–(2) of the Local Self-Government and Local Administration Act',
    },
    public: true,
  },
} as const satisfies Record<string, DeadlineRule>;

export const PUBLISH_ACT_TERM = { workingDays: 3 } as const;
export const SEND_ACT_TERM = { days: 7 } as const;

type Owed = keyof typeof OWED;

export interface OwedRow {
  id: string;
  number: string | null;
  title: string;
  unitId: string | null;
}

export function recordPath(id: string): string {
  return `/admin/resources/consultations/records/${id}/show`;
}

/** The clocks that run after the term; each is started, met and cancelled in the transaction of the step it belongs to. */
@Injectable()
export class ConsultationTasks implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    for (const rule of Object.values(OWED)) this.deadlines.define(rule);
  }

  /** Somebody has to write the справка. */
  async closed(tx: Tx, row: OwedRow, closedAt: Date, now: Date): Promise<void> {
    const term = { workingDays: this.settings.read(consultationSettings).reportWorkingDays };
    await this.start(tx, 'report', row, { from: closedAt, term, permission: 'consultations.report' }, now);
  }

  reported(tx: Tx, id: string, now: Date): Promise<void> {
    return this.deadlines.meet(tx, ref('report', id), now);
  }

  /** The act has to reach the public; an act of the council also the mayor and the governor. */
  async adopted(tx: Tx, row: OwedRow, by: { decidedBy: DecidedBy; from: Date }, now: Date): Promise<void> {
    await this.lapse(tx, row.id, 'report', now);
    const { from } = by;
    const permission = 'consultations.conclude';
    await this.start(tx, 'publishAct', row, { from, term: PUBLISH_ACT_TERM, permission }, now);
    if (by.decidedBy === 'council')
      await this.start(tx, 'sendAct', row, { from, term: SEND_ACT_TERM, permission }, now);
  }

  done(tx: Tx, id: string, what: Owed, now: Date): Promise<void> {
    return this.deadlines.meet(tx, ref(what, id), now);
  }

  /** Nothing is owed on it any more, such as a справка on what was withdrawn. */
  lapse(tx: Tx, id: string, what: Owed, now: Date): Promise<void> {
    return this.deadlines.cancel(tx, ref(what, id), now);
  }

  async of(reader: Reader, id: string): Promise<Deadline[]> {
    return this.deadlines.of(reader, { type: CONSULTATION, id });
  }

  private async start(
    tx: Tx,
    what: Owed,
    { id, number, title, unitId }: OwedRow,
    clock: { from: Date; term: { workingDays: number } | { days: number }; permission: string },
    now: Date,
  ): Promise<void> {
    await this.deadlines.start(
      tx,
      { ...ref(what, id), ...clock, title: `${number} · ${title}`, path: recordPath(id), unitId },
      now,
    );
  }
}

function ref(what: Owed, id: string) {
  return { rule: OWED[what].key, subject: { type: CONSULTATION, id } };
}
