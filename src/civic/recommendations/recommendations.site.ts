import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { HELD_FILES } from './recommendation-files.js';

/** What the ground floor learns about recommendations. */
@Injectable()
export class RecommendationsSite implements OnModuleInit {
  constructor(private readonly files: Files) {}

  onModuleInit(): void {
    this.files.holdBy('recommendations', HELD_FILES);
  }
}
