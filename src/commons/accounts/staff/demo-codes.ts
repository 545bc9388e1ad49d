import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailboxPanels } from '../../../platform/mail/index.js';
import { totpCode } from './second-factor.rules.js';
import { SecondFactor } from './second-factor.service.js';

export interface DemoCode {
  role: string;
  email: string;
  code: string;
}

/** The one-time codes of the invented staff, so that a newcomer is in the back office within a minute. */
@Injectable()
export class DemoCodes implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly secondFactor: SecondFactor,
    private readonly panels: MailboxPanels,
  ) {}

  onModuleInit(): void {
    if (!this.config.isDemo) return;
    this.panels.register({
      title: { bg: 'Кодове на служителите за вход', en: 'Sign-in codes of the staff' },
      intro: {
        bg: 'Сменят се на всеки 30 секунди. Всеки код работи веднъж. Паролите са в .data/demo-staff.json и се показват при стартиране.',
        en: 'They change every 30 seconds. Each code works once. The passwords are in .data/demo-staff.json and are shown at the start.',
      },
      load: async (now) =>
        (await this.current(now)).map(({ role, email, code }) => ({
          label: `${role}: ${email}`,
          value: code,
        })),
    });
  }

  /** Empty unless this is the demonstration. */
  async current(now: Date): Promise<DemoCode[]> {
    if (!this.config.isDemo) return [];
    const members = await this.database.read<{ role: string; email: string; sealed: string }>(
      `SELECT string_agg(DISTINCT role.name_bg, ', ') AS role, staff.email, staff.totp_sealed AS sealed
       FROM staff JOIN staff_role ON staff_role.staff_id = staff.id JOIN role ON role.code = staff_role.role_code
       WHERE staff.demo AND staff.disabled_at IS NULL AND staff.totp_sealed IS NOT NULL
       GROUP BY staff.id ORDER BY staff.id`,
    );
    return members.map(({ role, email, sealed }) => ({
      role,
      email,
      code: totpCode(this.secondFactor.open(sealed), now),
    }));
  }
}
