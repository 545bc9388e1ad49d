import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countVoices, ParticipationFigures } from '../subjects/index.js';

const SAID = `SELECT created_at AS at, CASE WHEN said_type IS NULL THEN 'site' ELSE 'hall' END AS channel,
    CASE WHEN said_type IS NULL THEN 'email' ELSE 'declared' END AS assurance, NULL::text AS place, 1 AS voices
  FROM comment WHERE state = 'visible' AND stance <> 'answer' AND created_at >= $1 AND created_at < $2`;

/** What people argued, whatever they argued about. */
@Injectable()
export class CommentFigures implements OnModuleInit {
  constructor(private readonly figures: ParticipationFigures) {}

  onModuleInit(): void {
    this.figures.register('comment', {
      order: 20,
      label: { bg: 'Коментари и аргументи в дебати', en: 'Comments and arguments in debates' },
      method: {
        bg: 'Публично видимите коментари, отговори и въпроси по деня на написване, без официалните отговори и без гласовете за чуждо мнение.',
        en: 'Comments, replies and questions that the public can read, by the day of writing, without official answers and without votes on what others said.',
      },
      voices: ({ from, until }, reader) => countVoices(reader, SAID, [from, until]),
    });
  }
}
