import type { Database } from '../database/index.js';
import type { Lifecycles } from '../lifecycle/index.js';
import { municipalitySettings, type Settings } from '../settings/index.js';
import { asset, brandHref } from '../ui/index.js';
import type { Action, ActionContext, ActionResponse, AdminJSOptions, ResourceOptions } from './adminjs.js';
import { BulkForms } from './bulk-forms.js';
import type { Bundles } from './bundles.js';
import { callOf, staffOf } from './calls.js';
import type { DeskData } from './desk-data.js';
import { GovernedRows, rowOf } from './governed-rows.js';
import { bg } from './locale/bg.js';
import { PageActions } from './page-actions.js';
import type { BackofficePage } from './pages.js';
import { ResourceForms } from './resource-forms.js';
import type { ResourcePlan } from './resource-plan.js';
import { ResourceScreens } from './resource-screens.js';
import type { ShownValues } from './shown-values.js';
import { theme } from './theme.js';

interface Parts {
  plans: ReadonlyMap<string, ResourcePlan>;
  pages: ReadonlyMap<string, BackofficePage>;
  desk: DeskData;
  values: ShownValues;
  bundles: Bundles;
  database: Database;
  lifecycles: Lifecycles;
  settings: Settings;
}

/** Everything that AdminJS is told. */
export function adminOptions(parts: Parts): AdminJSOptions {
  const { plans, pages, desk, values, bundles, settings } = parts;
  const brand = () =>
    [brandHref(settings.read(municipalitySettings).colours)].filter((href) => href !== null);
  return {
    rootPath: '/admin',
    loginPath: '/staff/sign-in',
    logoutPath: '/staff/sign-out',
    resources: [...plans.values()].map((plan) => resource(plan, parts)),
    pages: Object.fromEntries(
      [...pages].map(([name, page]) => [
        name,
        { component: 'PageRoute', handler: new PageActions(page, values).answer },
      ]),
    ),
    dashboard: {
      handler: async (_request, _response, context) => desk.desk(callOf(context.currentAdmin)),
    },
    branding: { companyName: 'Мегдан', logo: false, withMadeWithLove: false, theme },
    assets: () => ({ styles: [asset('site.css'), ...brand(), bundles.url('desk.css')] }),
    locale: { language: 'bg', availableLanguages: ['bg'], translations: { bg } },
    version: { admin: false },
    settings: { defaultPerPage: 20 },
  };
}

function resource(plan: ResourcePlan, { values, database, lifecycles }: Parts) {
  const rows = new GovernedRows(plan);
  const screens = new ResourceScreens(plan, rows, values, database, lifecycles);
  const forms = new ResourceForms(plan, values);
  const bulk = new BulkForms(plan, rows, values);
  const options: ResourceOptions = {
    id: plan.id,
    titleProperty: plan.titleField,
    properties: {
      [plan.idField]: { isId: true },
      ...Object.fromEntries(
        plan.fields.map(({ name, list }) => [
          name,
          { isVisible: { list: list ?? false, show: true, edit: false, filter: false } },
        ]),
      ),
    },
    actions: {
      list: open(plan, 'list', 'resource', screens.list),
      show: open(plan, 'show', 'record', screens.show),
      new:
        plan.permissionOf('new') === undefined
          ? closed('new', 'resource')
          : open(plan, 'new', 'resource', forms.create),
      edit:
        plan.permissionOf('edit') === undefined
          ? closed('edit', 'record')
          : open(plan, 'edit', 'record', forms.edit),
      delete: closed('delete', 'record'),
      bulkDelete: closed('bulkDelete', 'bulk'),
      search: closed('search', 'resource'),
      ...Object.fromEntries(
        plan.steps.map((step) => [
          step.name,
          // AdminJS's own bulk routes stay closed: what is chosen is read, checked and bounded here.
          step.on === 'bulk'
            ? open(plan, step.name, 'resource', bulk.step(step))
            : open(plan, step.name, step.on, forms.step(step)),
        ]),
      ),
    },
  };
  return { resource: rows, options };
}

type AnyAction = Action<ActionResponse>;

/**
 * The permission opens an action. The state of the row only decides whether it is offered: whoever is late is told so
 * by the action itself.
 */
function open(
  plan: ResourcePlan,
  name: string,
  actionType: AnyAction['actionType'],
  handler: unknown,
): AnyAction {
  return {
    name,
    actionType,

    isAccessible: ({ currentAdmin }: ActionContext) => plan.mayAct(staffOf(currentAdmin), name),
    isVisible: ({ currentAdmin, record }: ActionContext) =>
      record === undefined || plan.offers(name, rowOf(record), staffOf(currentAdmin)),
    handler: handler as AnyAction['handler'],
  };
}

function closed(name: string, actionType: AnyAction['actionType']): AnyAction {
  return { name, actionType, isAccessible: false, isVisible: false, handler: null };
}
