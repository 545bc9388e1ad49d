import type { BaseEntity } from 'typeorm';
import { pick } from '../i18n/index.js';
import { backofficeMessages } from './backoffice.messages.js';
import type { ButtonJson } from './protocol.js';
import { idOf, type PlannedStep, type ResourcePlan } from './resource-plan.js';
import type { StaffViewer } from './staff.js';

const t = backofficeMessages('bg');

export function listHref({ id }: ResourcePlan): string {
  return `/admin/resources/${id}`;
}

export function actionHref({ id }: ResourcePlan, action: string): string {
  return `/admin/resources/${id}/actions/${action}`;
}

export function recordHref({ id }: ResourcePlan, record: string, action: string): string {
  return `/admin/resources/${id}/records/${encodeURIComponent(record)}/${action}`;
}

/** What this viewer may do above the list. */
export function listButtons(plan: ResourcePlan, staff: StaffViewer): ButtonJson[] {
  const { createLabel } = plan.governed;
  const create = {
    label: createLabel ? pick(createLabel, 'bg') : t('create'),
    href: actionHref(plan, 'new'),
  };
  const steps = plan.steps
    .filter(({ on, name }) => on === 'resource' && plan.mayAct(staff, name))
    .map(({ name, label, danger }) => ({ label, href: actionHref(plan, name), quiet: true, danger }));
  return [...(plan.mayAct(staff, 'new') ? [create] : []), ...steps];
}

/** What this viewer may do with the rows that are chosen. */
export function bulkButtons(plan: ResourcePlan, staff: StaffViewer): ButtonJson[] {
  return plan.steps
    .filter(({ on, name }) => on === 'bulk' && plan.mayAct(staff, name))
    .map(({ name, label, danger }) => ({ label, href: actionHref(plan, name), danger }));
}

/** Whether it makes sense to choose the row at all. */
export function isChoosable(plan: ResourcePlan, row: BaseEntity, staff: StaffViewer): boolean {
  return plan.steps.some(
    ({ on, name }) => on === 'bulk' && plan.mayAct(staff, name) && plan.offers(name, row, staff),
  );
}

/** What this viewer may do with the row in the state it is in; the steps of its lifecycle first, one of all prominent. */
export async function recordButtons(
  plan: ResourcePlan,
  row: BaseEntity,
  staff: StaffViewer,
): Promise<ButtonJson[]> {
  const id = idOf(plan, row);
  const offered = (name: string) => plan.mayAct(staff, name) && plan.offers(name, row, staff);
  const edit = { label: t('edit'), href: recordHref(plan, id, 'edit'), quiet: true };
  const possible = plan.steps.filter(({ on, name }) => on === 'record' && offered(name));
  const due = await Promise.all(possible.map(async ({ extra }) => (await extra?.isDue?.(row)) ?? true));
  const steps = possible.filter((_step, at) => due[at]);
  const wayOn = steps.find(leadsOn);
  const buttons = steps.map((step) => ({
    label: step.label,
    href: recordHref(plan, id, step.name),
    quiet: step !== wayOn,
    danger: step.danger,
    shortcut: step.extra?.shortcut,
  }));
  return [...buttons, ...(offered('edit') ? [edit] : [])];
}

function leadsOn({ transition, extra }: PlannedStep): boolean {
  return transition ? !transition.aside : extra?.main === true;
}
