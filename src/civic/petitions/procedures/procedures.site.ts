import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../../platform/http/index.js';
import { PROCEDURES_PATH } from './procedures.controller.js';
import { proceduresMessages } from './procedures.messages.js';

/** The way to the procedures from every page. */
@Injectable()
export class ProceduresSite implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.registerFooter({
      section: 'participate',
      path: PROCEDURES_PATH,
      label: proceduresMessages.texts.footer,
      order: 24,
    });
  }
}
