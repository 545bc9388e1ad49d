import type { INestApplicationContext } from '@nestjs/common';
import { RecommendationSets } from './recommendation-sets.service.js';
import { environmentRecommendations } from './seed/environment.js';
import { sets } from './seed/organisations.js';
import { otherRecommendations } from './seed/others.js';
import { studyRecommendations } from './seed/study.js';
import { SeedingDesk, type Origins } from './seeding-desk.js';
import { SeedingTown } from './seeding-town.js';

/**
 * Lets a year of recommendations happen: every step goes through the services, in the order of time and with the time
 * it would have had. To be called after the debates and the consultations, which some of them
 * arise from.
 * @returns the ids by title
 */
export async function seedRecommendations(
  app: INestApplicationContext,
  now: Date,
  { staff, debates, consultations }: Origins & { staff: Record<string, string> },
): Promise<Map<string, string>> {
  const town = await SeedingTown.at(app, now, staff);
  await town.people();
  for (const { organisation, kind, title, sourceUrl, on } of sets) {
    const draft = { kind, title, sourceUrl, lang: 'bg' } as const;
    const issuer = town.issuers.get(organisation)!;
    const id = await town.inTx((tx) =>
      town.get(RecommendationSets).create(tx, issuer, draft, town.moment(on, 9)),
    );
    town.sets.set(title, id);
  }
  const desk = new SeedingDesk(town, { debates, consultations });
  const story = [...studyRecommendations, ...environmentRecommendations, ...otherRecommendations]
    .flatMap((seeded) => desk.deeds(seeded))
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  return town.ids;
}
