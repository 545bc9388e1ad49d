export { ApiDocs, type ApiParagraph } from './api-docs.js';
export { CALENDAR_TYPE, calendarFile, calendarOf, type CalendarEvent } from './calendar-file.js';
export { ATOM_TYPE, atomFeed, type AtomEntry, type AtomFeed } from './api/atom.js';
export { CSV_START, csvRow, type CsvValue } from './api/csv.js';
export {
  cursorOf,
  idOf,
  idText,
  LONGEST_SEARCH,
  pageSize,
  placeText,
  readCursor,
  readPlace,
  searchText,
  type PlaceCursor,
} from './api/cursor.js';
export { parseQuery, withQuery } from './api/query.js';
export {
  apiAnswer,
  apiNextPage,
  apiPaging,
  apiParameter,
  apiProblem,
  apiText,
  apiTime,
} from './api/schemas.js';
export { XLSX_TYPE, xlsxOf, type SheetOf } from './api/xlsx.js';
export { DirectRoutes } from './direct-routes.js';
export { HttpModule } from './http.module.js';
export {
  FOOTER_SECTIONS,
  Navigation,
  type FooterLink,
  type FooterSection,
  type NavigationItem,
} from './navigation.js';
export { Ctx, type PageContext, type Site } from './page-context.js';
export {
  content,
  page,
  redirect,
  safeNext,
  type ContentOptions,
  type PageOptions,
  type PageResult,
  type RedirectOptions,
} from './page-result.js';
export { networkOf } from './guard/target.rules.js';
export { RateLimits, type Limit } from './rate-limits.js';
export { Sites } from './sites.js';
export { submissionOf, type TakeFile } from './submission.js';
export { VIEWER_SOURCE, type StaffViewer, type Viewer, type ViewerSource } from './viewer.js';
export { PageVersions } from '../page-versions/index.js';
export { createWebApp } from './web-app.js';
