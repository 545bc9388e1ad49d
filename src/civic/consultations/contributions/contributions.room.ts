import { ContributionCounter } from './contribution-counter.entity.js';
import { ContributionFile } from './contribution-file.entity.js';
import { ContributionLetters } from './contribution-letters.js';
import { ContributionIntake } from './contribution-intake.service.js';
import { ContributionPeople } from './contribution-people.js';
import { ContributionPerson } from './contribution-person.entity.js';
import { ContributionPlaces } from './contribution-places.js';
import { Contribution } from './contribution.entity.js';
import { ContributionSubject } from './contribution.subject.js';
import { ConsultationDecided } from './contributions.decided.js';
import { ContributionsFromHalls } from './contributions.hall.js';
import { DecidedContributions } from './contributions.listeners.js';
import { ContributionsOfPerson } from './contributions.of-person.js';
import { ContributionsPersonalData } from './contributions.personal-data.js';
import { ContributionQueries } from './contributions.queries.js';
import { ContributionEntry } from './desk/contribution-entry.service.js';
import { ContributionExtras } from './desk/contribution-extras.service.js';
import { ContributionsAdmin } from './desk/contributions.admin.js';
import { ContributionsApiController } from './open-data/contributions-api.controller.js';
import { ConfirmContributionController } from './pending/confirm-contribution.controller.js';
import { ContributionPending } from './pending/contribution-pending.entity.js';
import { PendingContributions } from './pending/pending-contributions.service.js';
import { ContributionPages } from './reading/contribution-pages.service.js';
import { ContributionsController } from './reading/contributions.controller.js';
import { ContributeController } from './writing/contribute.controller.js';
import { ContributePages } from './writing/contribute-pages.service.js';
import { HandingIn } from './writing/handing-in.service.js';

/** What the module of consultations declares for contributions. */
export const contributionEntities = [
  Contribution,
  ContributionCounter,
  ContributionFile,
  ContributionPending,
  ContributionPerson,
];

export const contributionControllers = [
  ConfirmContributionController,
  ContributeController,
  ContributionsController,
  ContributionsApiController,
];

export const contributionProviders = [
  ConsultationDecided,
  ContributePages,
  ContributionEntry,
  ContributionExtras,
  ContributionIntake,
  ContributionLetters,
  ContributionPages,
  ContributionPeople,
  ContributionPlaces,
  ContributionQueries,
  ContributionSubject,
  ContributionsAdmin,
  ContributionsFromHalls,
  ContributionsOfPerson,
  ContributionsPersonalData,
  DecidedContributions,
  HandingIn,
  PendingContributions,
];
