export { Consultation } from './consultation.entity.js';
export type { ConsultationInput } from './consultation.rules.js';
export { ConsultationClock } from './consultations.jobs.js';
export { ContributionIntake, type NewContribution } from './contributions/contribution-intake.service.js';
export { ConsultationProgress } from './consultation-progress.service.js';
export { ConsultationsModule } from './consultations.module.js';
export { seedConsultations } from './consultations.seed.js';
export { Consultations } from './consultations.service.js';
export { docxOf } from './text/docx/docx-of.js';
export {
  wasteOrdinanceDraft,
  wasteOrdinanceFinal,
  wasteOrdinanceTitle,
} from './seed/ordinance-waste/ordinance-waste.js';
