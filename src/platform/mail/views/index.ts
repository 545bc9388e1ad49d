export {
  MailBox,
  MailButton,
  MailCode,
  MailItem,
  MailLayout,
  MailSection,
  MailSmall,
  type MailItemProps,
  type MailLayoutProps,
} from './mail-layout.email.js';
