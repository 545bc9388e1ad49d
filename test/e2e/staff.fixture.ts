import { totpCode } from '../../src/commons/accounts/staff/second-factor.rules.js';
import type { TestStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

/** Modules read their role when they are loaded, which testApp() decides; so these are loaded after it. */
const factory = () => import('../../src/commons/accounts/staff/staff.factory.js');

export async function member(
  app: TestApp,
  role: string,
  more: { enrolled?: boolean; settlements?: string[]; also?: string } = {},
): Promise<TestStaff> {
  const { also, ...wishes } = more;
  const staff = await (await factory()).testStaff(app.nest, { role, ...wishes });
  if (also !== undefined) {
    const sql = 'INSERT INTO staff_role (staff_id, role_code) VALUES ($1, $2)';
    await app.db.transaction((tx) => tx.query(sql, [staff.id, also]));
  }
  return staff;
}

/** In the back office without going through the door. */
export async function inside(app: TestApp, { id }: TestStaff): Promise<Visitor> {
  const visitor = app.visitor();
  visitor.cookies.set(...(await (await factory()).staffCookie(app.nest, id)));
  return visitor;
}

/** With the right password and no code yet. */
export async function withPassword(app: TestApp, staff: TestStaff): Promise<Visitor> {
  const visitor = app.visitor();
  await visitor.post('/staff/sign-in', { email: staff.email, password: staff.password });
  return visitor;
}

/** The key that the page for connecting an app shows, or null when there is no such page. */
export async function shownKey(visitor: Visitor): Promise<string | null> {
  const page = await visitor.get('/staff/enrol');
  return /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? null;
}

export function connect(app: TestApp, visitor: Visitor, key: string): Promise<Answer> {
  return visitor.post('/staff/enrol', { code: totpCode(key, app.clock.now()) });
}

/** Presses a button of the back office. */
export async function act(
  app: TestApp,
  visitor: Visitor,
  path: string,
  values: Record<string, unknown> = {},
): Promise<Answer & { done: boolean }> {
  const answer = await visitor.send('POST', `/admin/api/resources/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });
  return { ...answer, done: /"type":"success"/.test(answer.text) };
}
