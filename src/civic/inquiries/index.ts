export { InquiriesModule } from './inquiries.module.js';
export { InquirySweep } from './writing/pending-sweep.jobs.js';
export { seedInquiries } from './inquiries.seed.js';
