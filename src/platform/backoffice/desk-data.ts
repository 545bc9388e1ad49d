import { sofia } from '../clock/index.js';
import { pick } from '../i18n/index.js';
import { Log } from '../logging/index.js';
import { backofficeMessages } from './backoffice.messages.js';
import { inOrderOnce } from './desk-waiting.js';
import type { Badge, NavigationGroup, NavigationPlace } from './governed.js';
import type { BackofficePage, Desk, DeskItem } from './pages.js';
import type { DeskJson, NavigationJson } from './protocol.js';
import type { ResourcePlan } from './resource-plan.js';
import { may, type BackofficeContext } from './staff.js';

const t = backofficeMessages('bg');
const log = new Log('backoffice');
const GROUPS: NavigationGroup[] = ['processes', 'content', 'order'];
const MOST_WAITING = 30;

interface Entry {
  label: string;
  href: string;
  place: NavigationPlace;
  badge?: (ctx: BackofficeContext) => Promise<Badge | number>;
}

/** The first page and the sidebar, put together from what the modules registered and this viewer may see. */
export class DeskData {
  constructor(
    private readonly plans: ReadonlyMap<string, ResourcePlan>,
    private readonly pages: ReadonlyMap<string, BackofficePage>,
    private readonly desks: readonly Desk[],
    private readonly demo: boolean,
  ) {}

  async desk(ctx: BackofficeContext): Promise<DeskJson> {
    const desks = this.desksOf(ctx);
    const [stats, waiting] = await Promise.all([
      Promise.all(desks.map((desk) => told(desk.name, desk.stats?.(ctx), []))),
      this.waiting(ctx),
    ]);
    return {
      greeting: greeting(ctx),
      buttons: desks.flatMap(({ buttons = [] }) =>
        buttons
          .filter(({ permission }) => may(ctx.staff, permission))
          .map(({ label, href }) => ({ label: pick(label, 'bg'), href })),
      ),
      stats: stats.flat().map((stat) => ({ ...stat, tone: stat.tone ?? 'plain' })),
      waiting: waiting
        .slice(0, MOST_WAITING)
        .map(({ due, title, detail, action }) => ({ due, title, detail, action })),
    };
  }

  async navigation(ctx: BackofficeContext): Promise<NavigationJson> {
    const entries = this.entriesFor(ctx);
    const badges = await Promise.all(entries.map(({ label, badge }) => told(label, badge?.(ctx), undefined)));
    const items = entries.map(({ label, href, place }, at) => ({
      place,
      item: { label, href, badge: badgeJson(badges[at]) },
    }));
    const groups = GROUPS.map((group) => ({
      label: t(group),
      items: items.filter(({ place }) => place.group === group).map(({ item }) => item),
    }));
    const waiting = (await this.waiting(ctx)).length;
    return {
      name: ctx.staff.name,
      demo: this.demo,
      groups: groups.filter((group) => group.items.length > 0),
      waiting,
    };
  }

  private async waiting(ctx: BackofficeContext): Promise<DeskItem[]> {
    const lists = await Promise.all(
      this.desksOf(ctx).map((desk) => told(desk.name, desk.waiting?.(ctx), [])),
    );
    return inOrderOnce(lists.flat());
  }

  private desksOf({ staff }: BackofficeContext): Desk[] {
    return this.desks.filter(({ permission }) => may(staff, permission));
  }

  private entriesFor({ staff }: BackofficeContext): Entry[] {
    const resources = [...this.plans.values()].flatMap((plan): Entry[] => {
      const { navigation: place, labelPlural, badge } = plan.governed;
      if (!place || !plan.mayAct(staff, 'list')) return [];
      return [{ label: pick(labelPlural, 'bg'), href: `/admin/resources/${plan.id}`, place, badge }];
    });
    const pages = [...this.pages.values()].flatMap(
      ({ name, label, navigation: place, permission, badge }): Entry[] =>
        place && may(staff, permission)
          ? [{ label: pick(label, 'bg'), href: `/admin/pages/${name}`, place, badge }]
          : [],
    );
    return [...resources, ...pages].sort((left, right) => left.place.order - right.place.order);
  }
}

/** One module's trouble leaves the rest of the desk standing. */
async function told<T>(name: string, asked: Promise<T> | undefined, otherwise: T): Promise<T> {
  try {
    return (await asked) ?? otherwise;
  } catch (error) {
    log.error(`The desk goes without „${name}“`, error);
    return otherwise;
  }
}

function badgeJson(badge: Badge | number | undefined) {
  const { count, tone = 'plain' as const } =
    typeof badge === 'number' ? { count: badge } : (badge ?? { count: 0 });
  return count > 0 ? { count, tone } : undefined;
}

function greeting({ staff, now }: BackofficeContext): string {
  const { hour } = sofia(now);
  const firstName = staff.name.split(/\s+/u)[0] ?? staff.name;
  return t(hour >= 4 && hour < 11 ? 'morning' : hour < 18 && hour >= 11 ? 'day' : 'evening', {
    name: firstName,
  });
}
