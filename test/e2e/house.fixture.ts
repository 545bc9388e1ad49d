import { seedConsultations } from '../../src/civic/consultations/index.js';
import { seedDebates } from '../../src/civic/debates/index.js';
import { seedEvents } from '../../src/civic/events/index.js';
import { seedInquiries } from '../../src/civic/inquiries/index.js';
import { seedPetitions } from '../../src/civic/petitions/index.js';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';

/** The demonstration's year of every module, as the demonstration itself makes it. */
export async function withSeededHouse(app: TestApp): Promise<void> {
  const { nest } = app;
  const now = nest.get(Clock).now();
  await app.whileNothingRecurs(async () => {
    const people = await seedAccounts(nest, now);
    await seedPetitions(nest, now, people);
    const consultations = await seedConsultations(nest, now, people);
    const debates = await seedDebates(nest, now, people);
    await seedInquiries(nest, now, people);
    await seedRecommendations(nest, now, { staff: people.staff, debates, consultations });
    await seedEvents(nest, now, people);
  });
}
