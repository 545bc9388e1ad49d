/** Where moderation is read and done; without the language prefix. */
export const RULES_PATH = '/moderation-rules';
export const LOG_PATH = '/moderation-log';
export const LOG_API_PATH = '/api/v1/moderation-log';
export const REPORT_PATH = '/report';
export const STATEMENTS_PATH = '/statements';
export const APPEALS_PATH = '/appeals';

/** Where the staff act. */
export const caseRecord = (id: string): string => `/admin/resources/moderationCases/records/${id}/show`;
export const appealRecord = (id: string): string => `/admin/resources/moderationAppeals/records/${id}/show`;

/** What marks the pages that change with decisions and with the list of reasons. */
export const LOG_TAG = 'list:moderationDecision';
export const REASONS_TAG = 'moderationReasons';
