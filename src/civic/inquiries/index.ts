export { InquiriesModule } from './inquiries.module.js';
export { seedInquiries } from './inquiries.seed.js';
