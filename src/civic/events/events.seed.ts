import type { INestApplicationContext } from '@nestjs/common';
import { EventClock } from './events.jobs.js';
import { HallSeeding } from './hall/hall.seed.js';
import { halls } from './seed/halls.js';
import { otherEvents } from './seed/others.js';
import { roundTables, SERIES } from './seed/round-tables.js';
import { SeedingDesk, type Deed } from './seeding-desk.js';
import { SeedingCrowd } from './registrations/seeding-crowd.js';
import { EventSeriesService } from './series/event-series.service.js';

const YEAR_MS = 365 * 86_400_000;

/**
 * Lets a year of events happen: every step goes through the services, in the order of time and with the time it would
 * have had. To be called after the recommendations, some of which arose from the round tables.
 * @returns the ids by title
 */
export async function seedEvents(
  app: INestApplicationContext,
  now: Date,
  { staff, participants = [] }: { staff: Record<string, string>; participants?: string[] },
): Promise<Map<string, string>> {
  const actor = { kind: 'staff', id: staff['editor']! } as const;
  const desk = await SeedingDesk.at(app, now, actor);
  const series = app.get(EventSeriesService, { strict: false });
  const begun = new Date(now.getTime() - YEAR_MS);
  desk.seriesId = await desk.inTx((tx) => series.create(tx, { ...SERIES, lang: 'bg' }, actor, begun));
  const clock = app.get(EventClock, { strict: false });
  const all = [...roundTables, ...otherEvents];
  const ticks = all
    .flatMap((seeded) => desk.moments(seeded))
    .map((at): Deed => ({ at, run: (then) => clock.run('seed', then) }));
  const second = { kind: 'staff', id: staff['secretary'] ?? staff['editor']! } as const;
  const hall = new HallSeeding(app, now, { clerk: actor, second, participants }, desk.ids);
  const said = participants.length > 0 ? halls.flatMap((seeded) => hall.deeds(seeded)) : [];
  const story = [...all.flatMap((seeded) => desk.deeds(seeded)), ...said, ...ticks]
    .filter(({ at }) => at <= now)
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  for (const { at, run } of story) await run(at);
  const crowd = SeedingCrowd.at(app, now);
  for (const { title, people } of all) if (people) await crowd.fill(desk.ids.get(title)!, people);
  return desk.ids;
}
