export { Consultation } from './consultation.entity.js';
export type { ConsultationInput } from './consultation.rules.js';
export { ConsultationClock } from './consultations.jobs.js';
export { ConsultationsModule } from './consultations.module.js';
export { seedConsultations } from './consultations.seed.js';
export { Consultations } from './consultations.service.js';
