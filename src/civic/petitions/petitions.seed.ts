import type { INestApplicationContext } from '@nestjs/common';
import { PetitionClock } from './petitions.jobs.js';
import { collectingPetitions } from './seed/collecting.js';
import { pastPetitions } from './seed/past.js';
import { SeedingDesk } from './seeding-desk.js';
import { SeedingTown, type Deed, type People } from './seeding-town.js';

/**
 * Lets a year of petitions happen: every step goes through the services, in the order of time and with the time it would
 * have had; the ledger is written with these times, too. To be called before anything else is written there.
 * @returns the ids by title
 */
export async function seedPetitions(
  app: INestApplicationContext,
  now: Date,
  people: People,
): Promise<Map<string, string>> {
  const clock = app.get(PetitionClock, { strict: false });
  const town = await SeedingTown.at(app, now, people);
  const desk = new SeedingDesk(town);
  const all = [...pastPetitions, ...collectingPetitions];
  const ticks = all
    .flatMap((seeded) => desk.moments(seeded))
    .map((at): Deed => ({ at, run: (then) => clock.run('seed', then) }));
  const story = [...all.flatMap((seeded) => desk.deeds(seeded)), ...ticks]
    .filter(({ at }) => at <= now)
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  return town.ids;
}
