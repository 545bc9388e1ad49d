import { DecisionQueries } from './decisions/decision.queries.js';
import { DecisionSubject } from './decisions/decision.subject.js';
import { DecisionsAdmin } from './decisions/decisions.admin.js';
import { EventDecision } from './decisions/event-decision.entity.js';
import { EventDecisions } from './decisions/event-decisions.service.js';
import { HallDeeds } from './hall-deeds.service.js';
import { HallDeskParts } from './hall-desk.parts.js';
import { HallDesk } from './hall.desk.js';
import { HallEvents } from './hall-events.service.js';
import { HallOfPerson } from './hall.of-person.js';
import { HallSections } from './hall.section.js';
import { Corrections } from './minutes/corrections.service.js';
import { MinutesPages } from './minutes/minutes-pages.service.js';
import { MinutesAdmin } from './minutes/minutes.admin.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { EventMinutes, MinutesCorrection, MinutesVersion } from './minutes/minutes.entity.js';
import { MinutesPersonalData } from './minutes/minutes.personal-data.js';
import { MinutesQueries } from './minutes/minutes.queries.js';
import { Minutes } from './minutes/minutes.service.js';
import { HallEntry } from './proposals/hall-entry.entity.js';
import { HallProposals } from './proposals/hall-proposals.service.js';
import { ProposalChoices } from './proposals/proposal-choices.service.js';
import { ConfirmQuestionController } from './questions/confirm-question.controller.js';
import { EventQuestionLike, EventQuestionPending } from './questions/event-question-parts.entity.js';
import { EventQuestion } from './questions/event-question.entity.js';
import { PendingQuestions } from './questions/pending-questions.service.js';
import { QuestionDeskController } from './questions/question-desk.controller.js';
import { QuestionDesk } from './questions/question-desk.service.js';
import { QuestionPages } from './questions/question-pages.service.js';
import { QuestionSubject } from './questions/question.subject.js';
import { QuestionsController } from './questions/questions.controller.js';
import { QuestionsPersonalData } from './questions/questions.personal-data.js';
import { QuestionQueries } from './questions/questions.queries.js';
import { Questions } from './questions/questions.service.js';

/** What the module of events declares for its halls. */
export const hallEntities = [
  EventDecision,
  EventMinutes,
  EventQuestion,
  EventQuestionLike,
  EventQuestionPending,
  HallEntry,
  MinutesCorrection,
  MinutesVersion,
];

export const hallControllers = [
  ConfirmQuestionController,
  MinutesController,
  QuestionDeskController,
  QuestionsController,
];

export const hallProviders = [
  Corrections,
  DecisionQueries,
  DecisionsAdmin,
  DecisionSubject,
  EventDecisions,
  HallDeeds,
  HallDesk,
  HallDeskParts,
  HallEvents,
  HallOfPerson,
  HallProposals,
  HallSections,
  Minutes,
  MinutesAdmin,
  MinutesPages,
  MinutesPersonalData,
  MinutesQueries,
  PendingQuestions,
  ProposalChoices,
  QuestionDesk,
  QuestionPages,
  QuestionQueries,
  Questions,
  QuestionsPersonalData,
  QuestionSubject,
];
