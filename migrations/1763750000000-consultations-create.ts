import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsCreate1763750000000 implements MigrationInterface {
  name = 'ConsultationsCreate1763750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        number text,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        summary text NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        act_type text NOT NULL,
        topics text[] NOT NULL,
        places text[] NOT NULL,
        unit_id bigint,
        contact_name text NOT NULL,
        contact_phone text NOT NULL,
        contact_email text NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        short_term_reason text NOT NULL,
        scheduled_at timestamptz,
        withdrawn_at timestamptz,
        withdrawal_reason text NOT NULL DEFAULT '',
        closing_soon_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by bigint,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT consultation_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT consultation_in_order CHECK (opens_at < closes_at),
        CONSTRAINT consultation_announced CHECK
          (state = 'draft' OR (number IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL AND unit_id IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX consultation_number_unique ON consultation (number)`);
    await runner.query(`CREATE INDEX consultation_due ON consultation (state, opens_at, closes_at)`);
    await runner.query(`CREATE INDEX consultation_topics ON consultation USING gin (topics)`);
    await runner.query(`
      CREATE INDEX consultation_search ON consultation
        USING gin (title gin_trgm_ops, summary gin_trgm_ops, number gin_trgm_ops, text gin_trgm_ops)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON consultation TO megdan_app`);

    await runner.query(`CREATE TABLE consultation_number (year integer PRIMARY KEY, last integer NOT NULL)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON consultation_number TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consultation_number');
    await runner.query('DROP TABLE consultation');
  }
}
