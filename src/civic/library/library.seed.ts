import type { INestApplicationContext } from '@nestjs/common';
import { analysis } from './seed/analysis.js';
import { otherPublications } from './seed/others.js';
import { strategicDocuments } from './seed/strategic.js';
import { study } from './seed/study.js';
import { SeedingDesk } from './seeding-desk.js';

/**
 * Fills the library as a year would have: every step goes through the services, in the order of time and with the time it
 * would have had. To be called after recommendations and events, some of which it is linked with.
 * @returns the ids by title
 */
export async function seedLibrary(
  app: INestApplicationContext,
  now: Date,
  { staff }: { staff: Record<string, string> },
): Promise<Map<string, string>> {
  const desk = await SeedingDesk.at(app, now, { kind: 'staff', id: staff['editor']! });
  const all = [...strategicDocuments, study, analysis, ...otherPublications];
  const story = all
    .flatMap((seeded) => desk.deeds(seeded))
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  for (const seeded of all) await desk.read(seeded);
  return desk.ids;
}
