export { ClockModule } from './clock.module.js';
export { Clock, CLOCK_OFFSET_FILE } from './clock.service.js';
export { Calendar } from './calendar.service.js';
export { CalendarException, type CalendarExceptionKind } from './calendar-exception.entity.js';
export {
  SOFIA,
  addDays,
  dateIn,
  daysBetween,
  daysLeft,
  endOfDay,
  localTime,
  sofia,
  startOfDay,
  type IsoDate,
} from './sofia.js';
export { holidaysOf, orthodoxEaster, type Holidays } from './holidays.rules.js';
export {
  NO_ONE_OFFS,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysIn,
  type OneOffDays,
} from './working-days.rules.js';
export { termEndsAt, termEndsOn, type Term } from './term.rules.js';
