export const TASKS = 'tasks';
export const TASKS_PATH = `/admin/pages/${TASKS}`;
export const RECORDS_PATH = '/admin/resources/deadlines';
export const API_PATH = '/api/v1/deadlines';
