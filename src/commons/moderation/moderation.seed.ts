import type { INestApplicationContext } from '@nestjs/common';
import type { SubjectRef } from '../subjects/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Appeals } from './appeals/appeals.service.js';
import { Cases, type CaseDecision } from './cases/cases.service.js';
import { Reports } from './reports/reports.service.js';

/** What became of one text of the demonstration. The first report opens the case; what is later needs what is earlier. */
export interface SeededCase {
  ref: SubjectRef;
  reports: readonly { participantId: string; reason: string; explanation: string; at: Date }[];
  decision?: CaseDecision & { staffId: string; at: Date };
  appeal?: {
    text: string;
    at: Date;
    answer?: { uphold: boolean; answer: string; staffId: string; at: Date };
  };
}

interface Deed {
  at: Date;
  run: (tx: Tx) => Promise<void>;
}

/** Lets people report, decide and appeal through the services, in the order of time. */
export async function seedCases(app: INestApplicationContext, cases: readonly SeededCase[]): Promise<void> {
  const deeds = cases.flatMap((seeded) => deedsOf(app, seeded));
  for (const { run } of deeds.sort((left, right) => left.at.getTime() - right.at.getTime()))
    await app.get(Database).transaction(run);
}

function deedsOf(app: INestApplicationContext, { ref, reports, decision, appeal }: SeededCase): Deed[] {
  let caseId = '';
  let appealId = '';
  const deeds: Deed[] = reports.map(({ at, ...report }) => ({
    at,
    run: async (tx) => {
      const anybody = { goodFaith: true, email: null, locale: 'bg', network: 'demo' } as const;
      ({ caseId } = await app.get(Reports).report(tx, { ...anybody, ...report, ref }, at));
    },
  }));
  if (decision) {
    const { staffId, at, ...decided } = decision;
    deeds.push({
      at,
      run: async (tx) =>
        void (await app.get(Cases).decide(tx, caseId, decided, { kind: 'staff', id: staffId }, at)),
    });
  }
  if (!appeal) return deeds;
  const { text, at, answer } = appeal;
  deeds.push({
    at,
    run: async (tx) => {
      appealId = await app.get(Appeals).lodge(tx, await removalOf(tx, caseId), { text, lang: 'bg' }, at);
    },
  });
  if (answer) {
    const actor = { kind: 'staff', id: answer.staffId } as const;
    deeds.push({
      at: answer.at,
      run: (tx) => app.get(Appeals).decide(tx, appealId, answer, actor, answer.at),
    });
  }
  return deeds;
}

async function removalOf(tx: Tx, caseId: string): Promise<string> {
  const [removal] = await rows<{ id: string }>(
    tx,
    `SELECT id FROM moderation_decision WHERE case_id = $1 AND action = 'remove'`,
    [caseId],
  );
  return removal!.id;
}
