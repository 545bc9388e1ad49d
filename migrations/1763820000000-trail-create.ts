import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrailCreate1763820000000 implements MigrationInterface {
  name = 'TrailCreate1763820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trail_link (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        from_type text NOT NULL,
        from_id bigint NOT NULL,
        to_type text NOT NULL,
        to_id bigint NOT NULL,
        kind text NOT NULL,
        made_by_kind text NOT NULL,
        made_by text,
        at timestamptz NOT NULL,
        CONSTRAINT trail_link_kind_check CHECK (kind IN ('ledTo', 'partOf', 'about')),
        CONSTRAINT trail_link_ends_check CHECK ((from_type, from_id) <> (to_type, to_id))
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX trail_link_once ON trail_link (from_type, from_id, to_type, to_id, kind)',
    );
    await runner.query('CREATE INDEX trail_link_backward ON trail_link (to_type, to_id)');
    await runner.query('GRANT SELECT, INSERT, DELETE ON trail_link TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trail_link');
  }
}
