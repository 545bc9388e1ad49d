import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './project.mjs';
import { bold, grey } from './steps.mjs';

const BANNER = 'Демонстрация – измислени данни';

function demoStaff() {
  const file = join(dataDir, 'demo-staff.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** What a newcomer needs next: where to look and how to sign in. */
export function printWelcome(url, isDemo) {
  const lines = [
    ['Public pages', `${url}/`],
    ['In English', `${url}/en/`],
    ['Back office', `${url}/admin`],
    ['Mailbox', `${url}/mailbox`],
    ['Logs', join(dataDir, 'logs')],
  ];
  console.log('');
  if (isDemo) console.log(`  ${bold(BANNER)}  ${grey('(demonstration – invented data)')}\n`);
  for (const [label, value] of lines) console.log(`  ${label.padEnd(14)} ${value}`);
  const staff = isDemo ? demoStaff() : [];
  if (staff.length > 0) {
    const role = Math.max(...staff.map((entry) => entry.role.length));
    const email = Math.max(...staff.map((entry) => entry.email.length));
    console.log(
      `\n  ${bold('Demo staff')} ${grey("(the mailbox page shows each one's current one-time code)")}`,
    );
    for (const entry of staff) {
      console.log(`  ${entry.role.padEnd(role)}  ${entry.email.padEnd(email)}  ${entry.password}`);
    }
  }
  console.log(`\n  ${grey('Ctrl-C stops everything.')}\n`);
}
