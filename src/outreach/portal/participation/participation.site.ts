import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApiDocs } from '../../../platform/http/index.js';
import { participationApi } from './participation-api.schemas.js';

@Injectable()
export class ParticipationSite implements OnModuleInit {
  constructor(private readonly apiDocs: ApiDocs) {}

  onModuleInit(): void {
    this.apiDocs.register(participationApi);
  }
}
