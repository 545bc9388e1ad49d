import type { Provider } from '@nestjs/common';
import { InquiryAnswers } from './inquiry-answers.service.js';
import { InquiryDispatch } from './inquiry-dispatch.service.js';
import { InquiryPapers } from './inquiry-papers.service.js';

export const answeringProviders: Provider[] = [InquiryAnswers, InquiryDispatch, InquiryPapers];
