import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Ledger } from '../../src/commons/ledger/index.js';
import {
  countsOf,
  testSignature,
  type TestSigner,
} from '../../src/civic/petitions/guarding/guarding-at-work.factory.js';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { SignaturePeople } from '../../src/civic/petitions/signatures/signature-people.service.js';
import { SignatureTallies } from '../../src/civic/petitions/signatures/signature-tallies.service.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

/** A petition that collects. */
export function collecting(app: TestApp, columns: Record<string, unknown> = {}): Promise<string> {
  return app.db.transaction((tx) => testPetition(tx, app.clock.now(), columns));
}

export function signed(app: TestApp, signer: TestSigner): Promise<string> {
  const { nest } = app;
  const parts = {
    people: nest.get(SignaturePeople, { strict: false }),
    tallies: nest.get(SignatureTallies, { strict: false }),
    ledger: nest.get(Ledger, { strict: false }),
  };
  return app.db.transaction((tx) => testSignature(tx, parts, signer, app.clock.now()));
}

export const counts = (app: TestApp, petition: string) => countsOf(app.db, petition);

export async function desk(app: TestApp, role: string, unitId: string | null = null): Promise<Desk> {
  const { id } = await testStaff(app.nest, { role, unitId });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return new Desk(app, visitor);
}

/** A member of the staff, who presses buttons as the components in the browser do. */
export class Desk {
  constructor(
    private readonly app: TestApp,
    readonly visitor: Visitor,
  ) {}

  get(path: string): Promise<Answer> {
    return this.visitor.get(`/admin/api/${path}`, { accept: 'application/json' });
  }

  act(path: string, values: object = {}, more: object = {}): Promise<Answer> {
    return this.visitor.send('POST', `/admin/api/${path}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: this.app.url,
        accept: 'application/json',
      },
      body: JSON.stringify({ values, ...more }),
    });
  }

  async listed(query: string): Promise<string[]> {
    const answer = await this.get(`resources/signatures/actions/list${query}`);
    return answer.json<{ records: { id: string }[] }>().records.map(({ id }) => id);
  }
}
