import type { Provider, Type } from '@nestjs/common';
import { InquiriesApiController } from './inquiries-api.controller.js';
import { InquiriesController } from './inquiries.controller.js';
import { InquiryController } from './inquiry.controller.js';
import { InquiryQueries } from './inquiries.queries.js';
import { InquiryTablesController } from './inquiry-tables.controller.js';
import { RegisterController } from './register.controller.js';
import { RegisterQueries } from './register.queries.js';

export const readingControllers: Type[] = [
  InquiriesController,
  InquiryTablesController,
  RegisterController,
  InquiriesApiController,
  InquiryController,
];
export const readingProviders: Provider[] = [InquiryQueries, RegisterQueries];
