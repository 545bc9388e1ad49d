import { ConsultationReports } from '../../src/civic/consultations/report/consultation-reports.service.js';
import type { ReportOrder } from '../../src/civic/consultations/report/report.rules.js';
import type { Actor } from '../../src/platform/audit/index.js';
import { affected, rows, type Tx } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/app.js';
import { scheduled } from './consultations.fixture.js';

export interface SeededContribution {
  text: string;
  anchor: string | null;
  late: boolean;
  name: string | null;
  outcome: 'accepted' | 'partiallyAccepted' | 'rejected' | 'outOfScope';
  reason: string;
  /** Without one nothing is decided on it. */
  decided: boolean;
}

const DAY = 86_400_000;

/** Consultations whose term is over, with contributions and confirmed decisions, and the clerks who publish. */
export function reporting(app: TestApp, [expert, head]: [string, string]) {
  const now = () => app.clock.now();
  const clerk: Actor = { kind: 'staff', id: head };

  const decide = async (tx: Tx, consultationId: string, contributionId: string, made: SeededContribution) => {
    const [decision] = await rows<{ id: string }>(
      tx,
      `INSERT INTO decision (process_type, process_id, outcome, reason, state, proposed_by, proposed_at, confirmed_by, confirmed_at)
       VALUES ('consultation', $1, $2, $3, 'confirmed', $4, $6, $5, $6) RETURNING id`,
      [consultationId, made.outcome, made.reason, expert, head, now()],
    );
    await affected(
      tx,
      `INSERT INTO decision_subject (subject_type, subject_id, decision_id) VALUES ('contribution', $1, $2)`,
      [contributionId, decision!.id],
    );
  };

  const contribute = (consultationId: string, contributions: Partial<SeededContribution>[]) =>
    app.db.transaction(async (tx) => {
      const received = new Date(now().getTime() - 20 * DAY);
      for (const given of contributions) {
        const made: SeededContribution = {
          text: 'Срокът да бъде десет дни.',
          anchor: 'chl-1-al-1',
          late: false,
          name: 'Мария Илиева',
          outcome: 'accepted',
          reason: 'Приема се: срокът е кратък.',
          decided: true,
          ...given,
        };
        const [row] = await rows<{ id: string }>(
          tx,
          `INSERT INTO contribution (consultation_id, number, anchor, text_version, text, lang, state, channel, acting_for,
                                     shown_name, received_at, late, text_hash, created_at)
           VALUES ($1, 1 + (SELECT count(*) FROM contribution WHERE consultation_id = $1), $2, 1, $3, 'bg', 'visible', 'site',
                   'self', $4, $5, $6, gen_random_uuid()::text, $5) RETURNING id`,
          [consultationId, made.anchor, made.text, made.name, received, made.late],
        );
        if (made.decided) await decide(tx, consultationId, row!.id, made);
      }
    });

  return {
    clerk,
    contribute,
    /** A term of thirty days that ended ten days ago. */
    over: async (contributions: Partial<SeededContribution>[] = [], title = 'Наредба за горите') => {
      const id = await scheduled(app, { title });
      await app.db.transaction((tx) =>
        affected(
          tx,
          `UPDATE consultation SET state = 'closed', opens_at = $2, closes_at = $3 WHERE id = $1`,
          [id, new Date(now().getTime() - 40 * DAY), new Date(now().getTime() - 10 * DAY)],
        ),
      );
      await contribute(id, contributions);
      return id;
    },
    publish: (id: string, order: Partial<ReportOrder> = {}) =>
      app.db.transaction((tx) =>
        app.nest
          .get(ConsultationReports)
          .publish(tx, id, { note: '', none: false, place: 'here', url: '', ...order }, clerk, now()),
      ),
    reword: (id: string, number: number, reason: string) =>
      app.db.transaction((tx) =>
        affected(
          tx,
          `UPDATE decision SET reason = $3 FROM decision_subject, contribution
           WHERE decision.id = decision_id AND subject_type = 'contribution' AND subject_id = contribution.id
             AND consultation_id = $1 AND number = $2`,
          [id, number, reason],
        ),
      ),
  };
}
