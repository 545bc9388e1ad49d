import type { INestApplicationContext } from '@nestjs/common';
import { letterDocument } from '../../commons/registry/index.js';
import { subjectKey } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { CampaignParts } from './campaign-parts.service.js';
import type { FileRole } from './campaign.rules.js';
import { Campaigns } from './campaigns.service.js';
import { CAMPAIGN, DRAFT, FILES, GOALS, REACHED, type SeededCampaign } from './seed/campaign.js';
import { festivalLogo, poster } from './seed/drawings.js';

const DRAWN: Record<Exclude<FileRole, 'other'>, () => Promise<Buffer>> = { poster, logo: festivalLogo };
const PREPARED_DAYS = 6;

/**
 * Lets the information campaign of the project happen through the services, and begins another one. To be called after
 * the events, which are its actions.
 */
export async function seedCampaigns(
  app: INestApplicationContext,
  now: Date,
  { staff }: { staff: Record<string, string> },
): Promise<void> {
  const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
    app.get(type as never, { strict: false });
  const [database, campaigns, parts, files] = [get(Database), get(Campaigns), get(CampaignParts), get(Files)];
  const actor: Actor = { kind: 'staff', id: staff['editor']! };
  const others = await database.read<{ type: string; id: string; title: string }>(
    'SELECT type, id, title FROM subject WHERE public ORDER BY id',
  );
  const input = ({ starts, ends, actions, ...words }: SeededCampaign) => ({
    ...words,
    lang: 'bg' as const,
    startsOn: addDays(dateIn(now), starts),
    endsOn: addDays(dateIn(now), ends),
    actions: actions.flatMap((begins) => {
      const found = others.find(({ title }) => title.startsWith(begins));
      return found ? [subjectKey(found)] : [];
    }),
  });
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const at = (days: number) => atTen(now, days);

  const prepared = at(CAMPAIGN.starts - PREPARED_DAYS);
  const id = await inTx((tx) => campaigns.create(tx, input(CAMPAIGN), actor, prepared));
  for (const goal of GOALS) await inTx((tx) => parts.addGoal(tx, id, goal, actor, prepared));
  for (const { name, role, title, alt, taken } of FILES) {
    const buffer = await DRAWN[role]();
    const held = await inTx(async (tx) => {
      const file = await files.store(tx, { name, buffer, by: actor }, prepared);
      const described = { fileIds: [file.id], role, title, alt, lang: 'bg' as const };
      return parts.addFile(tx, id, described, actor, prepared);
    });
    for (const [days, count] of taken)
      await inTx(async (tx) => {
        for (let one = 0; one < count; one += 1) await parts.countDownload(tx, held, at(days));
      });
  }
  await inTx((tx) => campaigns.launch(tx, id, actor, at(CAMPAIGN.starts)));
  for (const { on, paper, ...counted } of REACHED) {
    const buffer = await letterDocument({
      municipality: 'Община Сандански',
      to: '',
      heading: paper.heading,
      about: counted.what,
      parts: paper.lines.map((value) => ({ label: '', value })),
      closing: '',
      signature: '',
    });
    await inTx(async (tx) => {
      const file = await files.store(tx, { name: paper.name, buffer, by: actor }, at(on + 1));
      const entry = { ...counted, happenedOn: addDays(dateIn(now), on), fileIds: [file.id] };
      await parts.addReach(tx, id, entry, actor, at(on + 1));
    });
  }
  await inTx((tx) => campaigns.create(tx, input(DRAFT), actor, at(-2)));
}

function atTen(now: Date, days: number): Date {
  const at = sofia(startOfDay(addDays(dateIn(now), days))).withPlainTime({ hour: 10 });
  return new Date(at.epochMilliseconds);
}
