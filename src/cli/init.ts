import { readFile } from 'node:fs/promises';
import { emailAddress, parseSettlements, PasswordLinks, Places, Staff } from '../commons/accounts/index.js';
import type { Actor } from '../platform/audit/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { municipalitySettings, Settings } from '../platform/settings/index.js';
import { answers } from './answers.js';
import { command } from './command.js';

const SYSTEM: Actor = { kind: 'system' };
const INIT_LOCK = 7_163_427;

const questions = [
  { flag: 'name', text: 'Name of the municipality in Bulgarian, such as „Община Елхово“' },
  { flag: 'name-en', text: 'Its name in English' },
  { flag: 'eik', text: 'Its ЕИК' },
  { flag: 'address', text: 'Address in Bulgarian' },
  { flag: 'address-en', text: 'Address in English' },
  { flag: 'phone', text: 'Telephone' },
  { flag: 'email', text: 'E-mail of the municipality' },
  { flag: 'website', text: 'Its website, with https://' },
  { flag: 'voters', text: 'Number of voters' },
  { flag: 'voters-as-of', text: 'Number of voters as of (such as 2026-10-01)' },
  { flag: 'admin-name', text: 'Name of the administrator' },
  { flag: 'admin-email', text: 'Office e-mail of the administrator' },
  { flag: 'settlements', text: 'CSV file: ekatte,kind_bg,name_bg,municipality_code,kmetstvo_code' },
  { flag: 'units', text: 'CSV file: code;name in Bulgarian;name in English', optional: true },
] as const;

type Answers = Awaited<ReturnType<typeof answers<(typeof questions)[number]>>>;

function settingsOf(given: Answers) {
  const { defaults } = municipalitySettings;
  const name = { bg: given.name, en: given['name-en'] };
  const source = { bg: 'Централна избирателна комисия', en: 'Central Election Commission' };
  return {
    ...defaults,
    name,
    shortName: name,
    eik: given.eik,
    address: { bg: given.address, en: given['address-en'] },
    phone: given.phone,
    email: given.email,
    website: given.website,
    voters: { count: Number(given.voters), asOf: given['voters-as-of'], source },
  };
}

function unitsOf(csv: string) {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const [code = '', nameBg = '', nameEn = ''] = line.split(';').map((cell) => cell.trim());
    if (!code || !nameBg || !nameEn) throw new Error(`Units, line ${index + 1}: „${line}“ needs three cells`);
    return { code, nameBg, nameEn, email: '', phone: '', position: index + 1, active: true };
  });
}

await command(async (app) => {
  const database = app.get(Database);
  const refuseTwice = async () => {
    const staff = await database.read('SELECT 1 FROM staff LIMIT 1');
    if (staff.length > 0)
      throw new Error('This database has a municipality already: init is for an empty one.');
  };
  await refuseTwice();
  const given = await answers(questions, process.env);
  if (!emailAddress.safeParse(given['admin-email']).success) {
    throw new Error(`„${given['admin-email']}“ is no e-mail address`);
  }
  const settlements = parseSettlements(await readFile(given.settlements, 'utf8'));
  const units = given.units ? unitsOf(await readFile(given.units, 'utf8')) : [];
  const now = app.get(Clock).now();

  const link = await database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [INIT_LOCK]);
    await refuseTwice();
    await app.get(Settings).write(tx, municipalitySettings, settingsOf(given), SYSTEM, now);
    await app.get(Places).loadSettlements(tx, settlements, SYSTEM, now);
    for (const unit of units) await app.get(Places).createUnit(tx, unit, SYSTEM, now);
    const administrator = {
      email: given['admin-email'],
      name: given['admin-name'],
      roles: ['administrator'],
      unitId: null,
      settlements: [],
    };
    const id = await app.get(Staff).create(tx, administrator, { actor: SYSTEM, permissions: null }, now);
    return (await app.get(PasswordLinks).issue(tx, id, SYSTEM, now)).link;
  });
  console.log(`${given.name}: ${settlements.length} settlements, ${units.length} units.`);
  console.log(`${given['admin-name']} chooses a password here, once, within 48 hours:\n${link}`);
  console.log('The app for codes is connected at the first sign-in.');
});
