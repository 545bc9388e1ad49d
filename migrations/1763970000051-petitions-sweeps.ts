import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signatures that are taken out together, and the indexes by which the staff read signatures. */
export class PetitionsSweeps1763970000051 implements MigrationInterface {
  name = 'PetitionsSweeps1763970000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signature_sweep (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        petition_id bigint NOT NULL,
        state text NOT NULL,
        name_lookup text,
        block_lookups text[],
        domain_ids bigint[],
        confirmed_from timestamptz,
        confirmed_to timestamptz,
        sealed text,
        foreseen integer NOT NULL,
        reason text NOT NULL DEFAULT '',
        up_to bigint,
        cursor bigint NOT NULL DEFAULT 0,
        counted integer NOT NULL DEFAULT 0,
        held integer NOT NULL DEFAULT 0,
        restored integer NOT NULL DEFAULT 0,
        created_by bigint,
        created_at timestamptz NOT NULL,
        started_by bigint,
        started_at timestamptz,
        undone_by bigint,
        undone_at timestamptz,
        settled_at timestamptz,
        CONSTRAINT signature_sweep_state_check CHECK (state IN ('planned', 'running', 'done', 'undoing', 'undone')),
        CONSTRAINT signature_sweep_started_check CHECK (state = 'planned' OR (started_at IS NOT NULL AND reason <> '' AND up_to IS NOT NULL))
      )`);
    await runner.query(
      `CREATE INDEX signature_sweep_working ON signature_sweep (id) WHERE state IN ('running', 'undoing')`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON signature_sweep TO megdan_app`);

    // Each index costs the intake of signatures. All but the first leave out what an ordinary signature by e-mail has.
    await runner.query(`CREATE INDEX signature_settlement ON signature (petition_id, settlement, id)`);
    await runner.query(
      `CREATE INDEX signature_other_channel ON signature (petition_id, channel, id) WHERE channel <> 'email'`,
    );
    await runner.query(
      `CREATE INDEX signature_hold_reason ON signature (petition_id, hold_reason, id) WHERE hold_reason IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX signature_held ON signature (id) WHERE state = 'held'`);
    await runner.query(`CREATE INDEX signature_swept ON signature (sweep_id, id) WHERE sweep_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of [
      'signature_swept',
      'signature_held',
      'signature_hold_reason',
      'signature_other_channel',
      'signature_settlement',
    ])
      await runner.query(`DROP INDEX ${index}`);
    await runner.query(`DROP TABLE signature_sweep`);
  }
}
