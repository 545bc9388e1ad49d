import type { Provider, Type } from '@nestjs/common';
import { CheckInController } from './check-in/check-in.controller.js';
import { CheckInPages } from './check-in/check-in-pages.service.js';
import { CheckIn } from './check-in/check-in.service.js';
import { EventWalkIn } from './check-in/walk-in.entity.js';
import { RegistrationsCsvController } from './desk/registrations-csv.controller.js';
import { RegistrationsDeskPart } from './desk/registrations.desk-part.js';
import { RegistrationsPage } from './desk/registrations.page.js';
import { SurveyDeskPage } from './desk/survey.page.js';
import { RegistrationLetters } from './letters/registration-letters.service.js';
import { RegistrationNews } from './letters/registrations.listener.js';
import { EventReminders } from './letters/reminders.jobs.js';
import { ConfirmRegistrationController } from './own/confirm.controller.js';
import { OwnPages } from './own/own-pages.service.js';
import { OwnRegistrationController } from './own/own.controller.js';
import { RegistrationSection } from './page/registration.section.js';
import { RegisterController } from './registering/register.controller.js';
import { RegisterPages } from './registering/register-pages.service.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationPeople } from './registration-people.service.js';
import { RegistrationRequests } from './registration-requests.service.js';
import { EventRegistration } from './registration.entity.js';
import { RegistrationQueries } from './registrations.queries.js';
import { Registrations } from './registrations.service.js';
import { RegistrationRetention } from './retention/registration-retention.jobs.js';
import { RegistrationsPersonalData } from './retention/registrations.personal-data.js';
import { Seats } from './seats.service.js';
import { SurveyController } from './survey/survey.controller.js';
import { EventSurvey, EventSurveyAnswer } from './survey/survey.entity.js';
import { SurveyOpening } from './survey/survey-opening.service.js';
import { SurveyQueries } from './survey/survey.queries.js';
import { Surveys } from './survey/survey.service.js';

export const registrationsEntities: Type[] = [EventRegistration, EventSurvey, EventSurveyAnswer, EventWalkIn];

export const registrationsControllers: Type[] = [
  CheckInController,
  ConfirmRegistrationController,
  OwnRegistrationController,
  RegisterController,
  RegistrationsCsvController,
  SurveyController,
];

export const registrationsProviders: Provider[] = [
  CheckIn,
  CheckInPages,
  EventReminders,
  OwnPages,
  RegisterPages,
  RegistrationLetters,
  RegistrationLinks,
  RegistrationNews,
  RegistrationPeople,
  RegistrationQueries,
  RegistrationRequests,
  RegistrationRetention,
  Registrations,
  RegistrationsDeskPart,
  RegistrationSection,
  RegistrationsPage,
  RegistrationsPersonalData,
  Seats,
  SurveyDeskPage,
  SurveyOpening,
  SurveyQueries,
  Surveys,
];
