import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { PUBLIC_PETITION, type PetitionState } from '../petition.lifecycle.js';

/** A petition as its sheets and its checklist show it. */
export interface ProcedurePetition {
  id: string;
  title: string;
  demand: string;
  lang: Locale;
  state: PetitionState;
  isPublic: boolean;
  procedure: Procedure | null;
  kind: Text;
  participantId: string | null;
  unitId: string | null;
  initiatorName: string | null;
  places: Text[];
  members: string[];
}

@Injectable()
export class ProcedurePetitions {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<ProcedurePetition | null> {
    const [found] = await this.database.read<ProcedurePetition>(
      `SELECT petition.id, title, demand, lang, state, ${PUBLIC_PETITION} AS "isPublic", procedure,
              jsonb_build_object('bg', label_bg, 'en', label_en) AS kind,
              participant_id AS "participantId", unit_id AS "unitId", initiator_name AS "initiatorName",
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'bg', settlement.kind || ' ' || name_bg, 'en', name_en) ORDER BY name_bg), '[]')
                 FROM settlement WHERE ekatte = ANY(places)) AS places,
              (SELECT coalesce(jsonb_agg(name ORDER BY member.position), '[]')
                 FROM petition_member AS member WHERE member.petition_id = petition.id) AS members
       FROM petition JOIN petition_kind ON petition_kind.code = kind_code
       WHERE petition.id = $1`,
      [id],
    );
    return found ?? null;
  }
}
