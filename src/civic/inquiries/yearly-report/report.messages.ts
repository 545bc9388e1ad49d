import { defineMessages } from '../../../platform/i18n/index.js';

/** „Годишен отчет“ of what people write to the municipality. */
export const reportMessages = defineMessages('inquiries.report', {
  title: { bg: 'Обръщения за {year} г.', en: 'Inquiries of {year}' },
  intro: {
    bg: 'Предложения и сигнали по глава осма от АПК, постъпили през годината, по области, решение и срок. Въпросите и исканията за среща са отделно. Всяко обръщение се брои веднъж, в първата си област.',
    en: 'Proposals and signals under chapter eight of the Administrative Procedure Code, received in the year, by area, decision and term. Questions and requests for meetings stand apart. Each is counted once, in its first area.',
  },
  files: { bg: 'Изтегляне', en: 'Downloads' },
  fileColumn: { bg: 'Файл', en: 'File' },
  csv: { bg: 'Таблица (CSV)', en: 'Table (CSV)' },
  xlsx: { bg: 'Таблица за Excel (XLSX)', en: 'Spreadsheet (XLSX)' },
  docx: { bg: 'Отчет за Word (DOCX)', en: 'Report (DOCX)' },
  kind: { bg: 'Вид', en: 'Kind' },
  area: { bg: 'Област', en: 'Area' },
  noArea: { bg: 'Без област', en: 'No area' },
  total: { bg: 'Всичко', en: 'In all' },
  terms: { bg: '{kind}: срокове', en: '{kind}: terms' },
  nothing: { bg: 'Няма постъпили през тази година.', en: 'None was received in this year.' },
  received: { bg: 'Постъпили', en: 'Received' },
  granted: { bg: 'Уважени', en: 'Granted' },
  partly: { bg: 'Частично уважени', en: 'Granted in part' },
  refused: { bg: 'Неуважени', en: 'Refused' },
  inTime: { bg: 'Отговорени в срок', en: 'Answered in time' },
  late: { bg: 'Отговорени след срока', en: 'Answered late' },
  forwarded: { bg: 'Препратени', en: 'Forwarded' },
  left: { bg: 'Без производство', en: 'No proceedings' },
  withdrawn: { bg: 'Оттеглени', en: 'Withdrawn' },
  open: { bg: 'Още без отговор', en: 'Not answered yet' },
  overdue: { bg: 'От тях просрочени', en: 'Of them overdue' },
  made: { bg: '{municipality}, {date}', en: '{municipality}, {date}' },
});
