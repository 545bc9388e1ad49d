import type { INestApplicationContext } from '@nestjs/common';
import { seedComments } from '../../commons/comments/index.js';
import { seedCases, type SeededCase } from '../../commons/moderation/index.js';
import { DEBATE } from './debate.subject.js';
import { heatedOpinions, type HeatedOpinion } from './seed/heated.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

interface Scene {
  staff: Record<string, string>;
  participants: readonly string[];
  /** Of debates, by title. */
  ids: ReadonlyMap<string, string>;
}

/** What the moderators of the demonstration have had to do, and what still waits for them. */
export async function seedHeatedOpinions(
  app: INestApplicationContext,
  now: Date,
  scene: Scene,
): Promise<void> {
  const cases: SeededCase[] = [];
  for (const opinion of heatedOpinions) cases.push(await said(app, opinion, now, scene));
  await seedCases(app, cases);
}

async function said(
  app: INestApplicationContext,
  opinion: HeatedOpinion,
  now: Date,
  { staff, participants, ids }: Scene,
): Promise<SeededCase> {
  const at = (day: number) => new Date(now.getTime() + day * DAY_MS);
  const title = [...ids.keys()].find((known) => known.startsWith(opinion.debate))!;
  const author = { participantId: participants[opinion.by]! };
  const written = at(opinion.day);
  const minutesAgo = Math.round((now.getTime() - written.getTime()) / MINUTE_MS);
  const comment = { author, stance: opinion.stance, text: opinion.text, minutesAgo };
  const [id] = await seedComments(app, { type: DEBATE, id: ids.get(title)! }, [comment], now);
  const { reason, explanation = '', decision, appeal } = opinion;
  return {
    ref: { type: 'comment', id: id! },
    reports: opinion.reporters.map((reporter, index) => ({
      participantId: participants[reporter]!,
      reason,
      explanation,
      at: new Date(written.getTime() + (index + 1) * HOUR_MS),
    })),
    decision: decision && {
      action: decision.action,
      reason: decision.action === 'remove' ? reason : null,
      explanation: decision.explanation,
      staffId: staff['moderator']!,
      at: at(decision.day),
    },
    appeal: appeal && {
      text: appeal.text,
      at: at(appeal.day),
      answer: appeal.answer && {
        uphold: appeal.answer.uphold,
        answer: appeal.answer.text,
        staffId: staff['secretary']!,
        at: at(appeal.answer.day),
      },
    },
  };
}
