import { emailAddress, PasswordLinks, Staff } from '../commons/accounts/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { answers } from './answers.js';
import { command } from './command.js';

const questions = [
  { flag: 'email', text: 'Office e-mail' },
  { flag: 'name', text: 'Name' },
  { flag: 'role', text: 'Role, such as administrator or registryClerk' },
  { flag: 'position', text: 'Position', optional: true },
] as const;

await command(async (app) => {
  const { email, name, role, position } = await answers(questions, process.env);
  if (!emailAddress.safeParse(email).success) throw new Error(`„${email}“ is no e-mail address`);
  const now = app.get(Clock).now();
  const { link } = await app.get(Database).transaction(async (tx) => {
    const member = { email, name, position, roles: [role], unitId: null, settlements: [] };
    const id = await app.get(Staff).create(tx, member, { actor: { kind: 'system' }, permissions: null }, now);
    return app.get(PasswordLinks).issue(tx, id, { kind: 'system' }, now);
  });
  console.log(`${name} chooses a password here, once, within 48 hours:\n${link}`);
});
