export { STAFF_GATE, may, type BackofficeContext, type StaffGate, type StaffViewer } from './staff.js';
export type {
  Choice,
  ChoiceText,
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
  type NavigationGroup,
  type Outcome,
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
  type PageContent,
  type PageForm,
  type PageSection,
} from './pages.js';
export { BackofficeModule } from './backoffice.module.js';
export { BackofficeRegistry } from './registry.js';
export { backofficePermissions } from './own/permissions.js';
