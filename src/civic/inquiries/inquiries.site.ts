import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { inquiryMessages } from './inquiries.messages.js';
import { INQUIRIES_PATH, WHISTLEBLOWING_PATH, WRITE_PATH, minePath } from './inquiry.rules.js';
import { inquiryApi } from './reading/inquiries-api.schemas.js';

/** Nobody but the staff reads them by their address; senders read theirs where they see what became of theirs. */
const HELD = `SELECT file_id, false AS public FROM inquiry_file
  UNION ALL SELECT answer_file_id, false FROM inquiry WHERE answer_file_id IS NOT NULL
  UNION ALL SELECT unnest(file_ids), false FROM inquiry_pending WHERE inquiry_id IS NULL`;

/** What the ground floor learns about inquiries: menu, footer, the description of the API, whose files are whose. */
@Injectable()
export class InquiriesSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    const { write, menuWrite, inquiries, footerMine, footerRegister, footerWhistleblowing } =
      inquiryMessages.texts;
    this.navigation.register({ path: WRITE_PATH, label: menuWrite, order: 60 });
    const links = [
      { section: 'participate', path: WRITE_PATH, label: write, order: 60 },
      { section: 'participate', path: minePath(), label: footerMine, order: 61 },
      { section: 'transparency', path: INQUIRIES_PATH, label: inquiries, order: 60 },
      { section: 'transparency', path: `${INQUIRIES_PATH}/register`, label: footerRegister, order: 61 },
      { section: 'help', path: WHISTLEBLOWING_PATH, label: footerWhistleblowing, order: 60 },
    ] as const;
    for (const link of links) this.navigation.registerFooter(link);
    this.apiDocs.register(inquiryApi);
    this.files.holdBy('inquiries', HELD);
  }
}
