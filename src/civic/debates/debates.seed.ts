import type { INestApplicationContext } from '@nestjs/common';
import { seedHeatedOpinions } from './debates-heated.seed.js';
import { DebateClock } from './debates.jobs.js';
import { otherDebates } from './seed/open-others.js';
import { parkDebate } from './seed/open-park.js';
import { pastDebates } from './seed/past.js';
import { SeedingDesk, type Deed, type People } from './seeding-desk.js';

/**
 * Lets a year of debates happen: every step goes through the services, in the order of time and with the time it would
 * have had. To be called after the consultations, which some of them led to, and before anybody subscribes.
 * @returns the ids by title
 */
export async function seedDebates(
  app: INestApplicationContext,
  now: Date,
  people: People,
): Promise<Map<string, string>> {
  const clock = app.get(DebateClock, { strict: false });
  const desk = await SeedingDesk.at(app, now, people);
  const all = [...pastDebates, parkDebate, ...otherDebates];
  const ticks = all
    .flatMap((seeded) => desk.moments(seeded))
    .map((at): Deed => ({ at, run: (then) => clock.run('seed', then) }));
  const story = [...all.flatMap((seeded) => desk.deeds(seeded)), ...ticks]
    .filter(({ at }) => at <= now)
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  for (const seeded of all) await desk.talk(app, seeded);
  await seedHeatedOpinions(app, now, { ...people, ids: desk.ids });
  await desk.tell();
  return desk.ids;
}
