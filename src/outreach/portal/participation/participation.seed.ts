import type { INestApplicationContext } from '@nestjs/common';
import { ParticipationYears } from './participation-years.service.js';

/** The demonstration's finished years, counted from its own rows. */
export async function seedParticipation(app: INestApplicationContext, now: Date): Promise<void> {
  await app.get(ParticipationYears).freeze(now);
}
