export { BulkDelivery } from './bulk-delivery.js';
export { BulkLedger, STALE_CLAIM_MS } from './bulk-ledger.js';
export { BulkMail } from './bulk-mail.js';
export type { BulkComposer, BulkPlan, ComposedMessage, DueMessage, NothingToSend } from './bulk-mail.js';
export { LetterDelivery } from './letter-delivery.js';
export { deliverableAddress, headerText } from './headers.rules.js';
export type { MailBrand } from './mail-brand.js';
export { MailBrands } from './mail-brands.js';
export { deliverAsOf, staysInTheHouse } from './mail.seed.js';
export { renderMail, type MailContent, type RenderedMail } from './mail-content.js';
export { MailKinds, type MailKind } from './mail-kinds.js';
export { MailPruning, MailSweep } from './mail.jobs.js';
export { MailModule } from './mail.module.js';
export { Mail, type NewLetter } from './mail.service.js';
export { mailSettings } from './mail.settings.js';
export { MailboxPanels, type MailboxPanel } from './mailbox-panels.js';
export { MailboxStore, type MailSummary, type StoredMail } from './mailbox.store.js';
export { Suppressions } from './suppressions.js';
export {
  MailBox,
  MailButton,
  MailCode,
  MailItem,
  MailLayout,
  MailSection,
  MailSmall,
} from './views/index.js';
