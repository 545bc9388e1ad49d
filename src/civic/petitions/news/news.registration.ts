import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailKinds } from '../../../platform/mail/index.js';
import { newsMessages } from './news.messages.js';
import { newsKind, OCCASIONS } from './occasions.js';

const { texts } = newsMessages;

/** The words in which the staff read of these letters. */
@Injectable()
export class NewsRegistration implements OnModuleInit {
  constructor(private readonly mailKinds: MailKinds) {}

  onModuleInit(): void {
    this.mailKinds.register(
      ...OCCASIONS.map((occasion) => ({
        kind: newsKind(occasion),
        label: texts[`kind_${occasion}`],
        concerns: texts.signature,
      })),
    );
  }
}
