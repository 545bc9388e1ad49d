import { ContributionCounter } from './contribution-counter.entity.js';
import { ContributionFile } from './contribution-file.entity.js';
import { ContributionIntake } from './contribution-intake.service.js';
import { ContributionPeople } from './contribution-people.js';
import { ContributionPerson } from './contribution-person.entity.js';
import { ContributionPlaces } from './contribution-places.js';
import { Contribution } from './contribution.entity.js';
import { ContributionSubject } from './contribution.subject.js';
import { ContributionQueries } from './contributions.queries.js';
import { ContributionPending } from './pending/contribution-pending.entity.js';

/** What the module of consultations declares for contributions. */
export const contributionEntities = [
  Contribution,
  ContributionCounter,
  ContributionFile,
  ContributionPending,
  ContributionPerson,
];

export const contributionProviders = [
  ContributionIntake,
  ContributionPeople,
  ContributionPlaces,
  ContributionQueries,
  ContributionSubject,
];
