export { Contributions, type Contribution, type ContributionSource } from './contributions.service.js';
export { countVoices } from './figures/count-voices.js';
export {
  ANSWER_FIGURES,
  ASSURANCES,
  NO_ANSWERS,
  VOICE_CHANNELS,
  type AnswerFigure,
  type AnswerFigures,
  type Assurance,
  type Figures,
  type NamedFigure,
  type Results,
  type Span,
  type VoiceChannel,
  type Voices,
} from './figures/figures.js';
export { ParticipationFigures, sumOf, type Counted } from './figures/participation-figures.service.js';
export { remindedEnds, reminderFrom } from './reminder.rules.js';
export { CONTRIBUTED, parseSubjectKey, subjectKey } from './subject.js';
export { SubjectChoices } from './subject-choices.service.js';
export { SubjectReach, type FollowerCount } from './subject-reach.service.js';
export { listOf, nameOf, optionsOf, SubjectNames, type Names } from './subject-names.service.js';
export type {
  AwaitedAnswer,
  Discussion,
  Intake,
  Moderated,
  ModeratedSubject,
  Phase,
  Pulse,
  SaidInHall,
  SubjectCard,
  SubjectDescriptor,
  SubjectNews,
  SubjectRef,
  Topic,
  TrailStage,
} from './subject.js';
export { Subject } from './subject.entity.js';
export { SubjectsModule } from './subjects.module.js';
export { Subjects, type SubjectCounts } from './subjects.service.js';
export { subjectApi, subjectParameter, subjectQuery } from './subject.api.js';
