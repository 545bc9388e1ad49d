export { STAFF_GATE, may, type BackofficeContext, type StaffGate, type StaffViewer } from './staff.js';
export type { BulkAction } from './bulk.js';
export { Marked } from './fields.js';
export { LANGUAGES, listOf, numberOf, textOf, timeOf } from './form-values.js';
export type {
  Choice,
  ChoiceText,
  ComputedValue,
  FieldType,
  FieldValue,
  FileItem,
  GovernedField,
  InputField,
  Values,
} from './fields.js';
export {
  governed,
  type Badge,
  type ExtraAction,
  type GovernedOptions,
  type GovernedResource,
  type LifecycleDeclaration,
  type ListView,
  type NavigationGroup,
  type Outcome,
  type RecordLink,
} from './governed.js';
export {
  backofficePage,
  desk,
  type BackofficePage,
  type BackofficePageOptions,
  type Desk,
  type DeskItem,
  type DeskOptions,
  type DeskStat,
  type PageCell,
  type PageContent,
  type PageForm,
  type PageSection,
  type PageTab,
  type RecordSection,
} from './pages.js';
export { BackofficeModule } from './backoffice.module.js';
export { BackofficeRegistry } from './registry.js';
export { backofficePermissions } from './own/permissions.js';
