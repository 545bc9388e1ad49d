import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Log } from '../src/platform/logging/index.js';

/** A municipality that has been using the platform for a year; everything is invented, all dates are relative to now. */
process.env.ROLE = 'web';
const { AppModule } = await import('../src/app.module.js');
const { seedAccounts } = await import('../src/commons/accounts/index.js');
const { seedCampaigns } = await import('../src/civic/campaigns/index.js');
const { seedConsultations } = await import('../src/civic/consultations/index.js');
const { seedDebates } = await import('../src/civic/debates/index.js');
const { seedEvents } = await import('../src/civic/events/index.js');
const { seedExhibitions } = await import('../src/civic/exhibitions/index.js');
const { seedInquiries } = await import('../src/civic/inquiries/index.js');
const { seedLibrary } = await import('../src/civic/library/index.js');
const { seedPetitions } = await import('../src/civic/petitions/index.js');
const { seedPractices } = await import('../src/civic/practices/index.js');
const { seedRecommendations } = await import('../src/civic/recommendations/index.js');
const { seedNotifications } = await import('../src/outreach/notifications/index.js');
const { seedPages, seedParticipation } = await import('../src/outreach/portal/index.js');
const { Clock } = await import('../src/platform/clock/index.js');

const app = await NestFactory.createApplicationContext(AppModule, { logger: new Log('seed') });
const now = app.get(Clock).now();
const { staff, participants } = await seedAccounts(app, now);
await seedPetitions(app, now, { staff, participants });
const consultations = await seedConsultations(app, now, { staff, participants });
const debates = await seedDebates(app, now, { staff, participants });
await seedInquiries(app, now, { staff, participants });
const recommendations = await seedRecommendations(app, now, { staff, debates, consultations });
await seedPractices(app, now, { staff, recommendations });
await seedEvents(app, now, { staff, participants });
await seedLibrary(app, now, { staff });
await seedCampaigns(app, now, { staff });
await seedExhibitions(app, now, { staff });
await seedNotifications(app, now);
await seedParticipation(app, now);
await seedPages(app, now, { staff });
await app.close();
