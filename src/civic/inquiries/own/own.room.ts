import type { Provider, Type } from '@nestjs/common';
import { CodeController } from './code.controller.js';
import { MineController } from './mine.controller.js';
import { OwnActs } from './own-acts.service.js';
import { OwnContributions } from './own.contributions.js';
import { OwnInquiries } from './own-inquiries.queries.js';
import { OwnMeetings } from './own-meetings.service.js';
import { OwnPages } from './own-pages.service.js';
import { TrackController } from './track.controller.js';

export const ownControllers: Type[] = [MineController, CodeController, TrackController];
export const ownProviders: Provider[] = [OwnActs, OwnContributions, OwnInquiries, OwnMeetings, OwnPages];
