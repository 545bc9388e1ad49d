import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units, type UnitCard } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import { proposerText } from './debate.presentation.js';
import { debateMessages } from './debates.messages.js';
import type { ShownDebate } from './debates.queries.js';
import type { DebatePageProps } from './views/debate.page.js';

/** Names out of the registers of the commons. */
@Injectable()
export class DebateRegisters {
  constructor(
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
  ) {}

  async units(): Promise<ReadonlyMap<string, UnitCard>> {
    return new Map((await this.unitRegister.all()).map((unit) => [unit.id, unit]));
  }

  async facts(debate: ShownDebate, locale: Locale): Promise<DebatePageProps['facts']> {
    const t = debateMessages(locale);
    const [topics, places, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.units(),
    ]);
    const named = debate.topics.map((code) => pick(topics.get(code) ?? { bg: code, en: code }, locale));
    const chosen = places.filter(({ ekatte }) => debate.places.includes(ekatte));
    const value =
      chosen.length > 0 ? chosen.map((place) => placeName(place, locale)).join(', ') : t('wholeMunicipality');
    return [
      { label: t('proposer'), value: proposerText(debate, locale) },
      { label: t('unitLabel'), value: unitName(units.get(debate.unitId ?? ''), locale) },
      ...(named.length > 0 ? [{ label: t('topics'), value: named.join(', ') }] : []),
      { label: t('places'), value },
    ];
  }
}

export function unitName(unit: UnitCard | undefined, locale: Locale): string {
  return unit ? pick(unit.name, locale) : '';
}
