import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadlinesCreate1763810000000 implements MigrationInterface {
  name = 'DeadlinesCreate1763810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deadline (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        rule text NOT NULL,
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        title text NOT NULL,
        path text NOT NULL,
        permission text NOT NULL,
        unit_id bigint CONSTRAINT deadline_unit REFERENCES unit,
        started_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        computed jsonb NOT NULL,
        paused_at timestamptz,
        pause_reason text,
        alerted_days integer[] NOT NULL DEFAULT '{}',
        met_at timestamptz,
        cancelled_at timestamptz,
        CONSTRAINT deadline_path_check CHECK (path LIKE '/%'),
        CONSTRAINT deadline_pause_check CHECK ((paused_at IS NULL) = (pause_reason IS NULL)),
        CONSTRAINT deadline_ended_check CHECK (num_nonnulls(paused_at, met_at, cancelled_at) <= 1)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX deadline_running ON deadline (rule, subject_type, subject_id)
       WHERE met_at IS NULL AND cancelled_at IS NULL`,
    );
    await runner.query('CREATE INDEX deadline_by_subject ON deadline (subject_type, subject_id)');
    await runner.query(
      'CREATE INDEX deadline_due ON deadline (due_at) WHERE met_at IS NULL AND cancelled_at IS NULL',
    );
    await runner.query('GRANT SELECT, INSERT, UPDATE ON deadline TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadline');
  }
}
