export { InquiriesModule } from './inquiries.module.js';
export { InquirySweep } from './writing/pending-sweep.jobs.js';
