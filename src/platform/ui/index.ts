/**
 * The face of the platform: one layout and one set of components, all of them functions of plain props.
 *
 * - `path` props are own-site paths without language („/consultations“); components put `/en` before them. `href`
 *   props are taken as they are (files, other sites, `#anchors`).
 * - Words that components bring themselves follow the page's language, which Layout provides; a fragment rendered
 *   alone is wrapped in `<InLocale locale="en">`.
 * - Forms: `parseForm(schema, body, locale)` gives a value or a FormState; give the state back to the controls
 *   (`<TextInput form={state} name="email" label="…" />`) and to `<ErrorSummary form={state} />`, which stands above
 *   the heading. `say({ bg, en })` is a message of one's own inside a zod schema.
 * - Text in another language than the page carries `lang` (every component that shows entered text takes it).
 * - No style attributes and no inline scripts: the content security policy refuses both.
 */
export { asset, assets } from './assets.js';
export { Attachments } from './attachments.js';
export { brandCss, brandHref, contrast } from './brand.js';
export {
  Banner,
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  CopyLink,
  EmptyState,
  Facts,
  FileList,
  PageHead,
  Pagination,
  Table,
  Tag,
  type ButtonKind,
  type Column,
  type Crumb,
  type FileItem,
  type Tone,
} from './blocks.js';
export {
  BarChart,
  BarRows,
  Donut,
  LineChart,
  Meter,
  type ChartTone,
  type Part,
  type Series,
} from './charts.js';
export { Checkbox, Checkboxes, Radios, Select, type Option } from './choices.js';
export { Field, FieldGroup } from './field.js';
export {
  blankForm,
  hasErrors,
  parseForm,
  say,
  whole,
  withError,
  type FormState,
  type ParsedForm,
  type Typed,
  type TypedInto,
} from './form.js';
export { ErrorSummary, Hidden, Meanwhile, SendOrChange, WritingForm } from './form-frame.js';
export { Layout, renderDocument, type LayoutContext, type LayoutProps } from './layout.js';
export { ListData } from './list-data.js';
export { InLocale, Link, useLocale, usePath } from './locale.js';
export { escapeHtml, markup, Markup, NO_MARKUP, renderFragment, type MarkupValue } from './markup.js';
export { ConfirmPage, ErrorPage, errorTitle, TextPage, ToldPage } from './pages.js';
export { Paragraphs } from './paragraphs.js';
export { QrCode } from './qr-code.js';
export { qrDrawing, type QrDrawing } from './qr-drawing.js';
export { ShareLinks } from './share-links.js';
export {
  DateBox,
  Days,
  FilterForm,
  FollowBox,
  FrequencyRadios,
  HowComputed,
  shortMonth,
  SubjectHead,
  Trail,
  type Frequency,
  type Station,
  type SubjectClock,
} from './subject.js';
export { DateInput, TextArea, TextInput } from './text-inputs.js';
