import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import { consultationMessages } from './consultations.messages.js';
import type { PublicConsultation } from './consultations.queries.js';

export interface RegisterFact {
  label: string;
  value: string;
}

/** Names from the registers of the commons, as the page of a consultation tells them. */
@Injectable()
export class ConsultationRegisters {
  constructor(
    private readonly subjects: Subjects,
    private readonly units: Units,
    private readonly settlements: Settlements,
  ) {}

  async of(
    consultation: PublicConsultation,
    locale: Locale,
  ): Promise<{ unit: string; facts: RegisterFact[] }> {
    const t = consultationMessages(locale);
    const [topics, card, settlements] = await Promise.all([
      this.subjects.topicNames(),
      consultation.unitId ? this.units.byId(consultation.unitId) : null,
      this.settlements.all(),
    ]);
    const unit = card ? pick(card.name, locale) : '';
    const named = consultation.topics.map((code) => pick(topics.get(code) ?? { bg: code, en: code }, locale));
    const places = settlements
      .filter(({ ekatte }) => consultation.places.includes(ekatte))
      .map((place) => placeName(place, locale));
    const facts = [
      { label: t('number'), value: consultation.number ?? '' },
      { label: t('actType'), value: pick(consultation.kind.label, locale) },
      { label: t('sponsor'), value: consultation.sponsor },
      { label: t('unitLabel'), value: unit },
      { label: t('topics'), value: named.join(', ') },
      { label: t('places'), value: places.join(', ') || t('wholeMunicipality') },
    ];
    return { unit, facts: facts.filter(({ value }) => value !== '') };
  }
}
