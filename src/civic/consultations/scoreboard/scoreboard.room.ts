import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../../platform/http/index.js';
import { SCOREBOARD_PATH, ScoreboardController } from './scoreboard.controller.js';
import { scoreboardMessages } from './scoreboard.messages.js';
import { ScoreboardQueries } from './scoreboard.queries.js';

/** The door to the scoreboard, in the footer under „Прозрачност“. */
@Injectable()
class ScoreboardSite implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.registerFooter({
      section: 'transparency',
      path: SCOREBOARD_PATH,
      label: scoreboardMessages.texts.footer,
      order: 21,
    });
  }
}

/** What the module of consultations declares for the scoreboard. */
export const scoreboardControllers = [ScoreboardController];
export const scoreboardProviders = [ScoreboardQueries, ScoreboardSite];
