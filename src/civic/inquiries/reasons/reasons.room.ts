import type { Provider } from '@nestjs/common';
import { InquiryReasonsAdmin } from './inquiry-reasons.admin.js';
import { InquiryReasons } from './inquiry-reasons.service.js';

export const reasonProviders: Provider[] = [InquiryReasons, InquiryReasonsAdmin];
