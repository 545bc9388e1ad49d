import type { Provider } from '@nestjs/common';
import { InquiryRegistry } from './inquiry-registry.service.js';
import { InquiryResolutions } from './inquiry-resolutions.service.js';

export const registryProviders: Provider[] = [InquiryRegistry, InquiryResolutions];
