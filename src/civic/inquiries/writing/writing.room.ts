import type { Provider, Type } from '@nestjs/common';
import { ConfirmInquiryController } from './confirm-inquiry.controller.js';
import { HandingIn } from './handing-in.service.js';
import { InquiryPending } from './inquiry-pending.entity.js';
import { InquiryUploads } from './inquiry-uploads.service.js';
import { PendingInquiries } from './pending-inquiries.service.js';
import { SimilarInquiries } from './similar-inquiries.queries.js';
import { WhistleblowingController } from './whistleblowing.controller.js';
import { WriteController } from './write.controller.js';
import { WritePages } from './write-pages.service.js';

export const writingEntities: Type[] = [InquiryPending];
export const writingControllers: Type[] = [
  WriteController,
  ConfirmInquiryController,
  WhistleblowingController,
];
export const writingProviders: Provider[] = [
  HandingIn,
  InquiryUploads,
  PendingInquiries,
  SimilarInquiries,
  WritePages,
];
