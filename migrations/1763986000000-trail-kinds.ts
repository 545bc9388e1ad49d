import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * More kinds of links, and an index that knows them: whoever walks up does not read what came down. `ledTo` stays allowed and its rows stay as they are, so that the release before this one reads what
 * it wrote; a later release turns them round into `arisesFrom` and takes the word out of the CHECK.
 */
export class TrailKinds1763986000000 implements MigrationInterface {
  name = 'TrailKinds1763986000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE trail_link DROP CONSTRAINT trail_link_kind_check;
      ALTER TABLE trail_link ADD CONSTRAINT trail_link_kind_check CHECK (kind IN ('arisesFrom', 'decidedBy', 'changed',
        'implements', 'answers', 'evidenceFor', 'partOf', 'about', 'ledTo'));
      DROP INDEX trail_link_backward;
      CREATE INDEX trail_link_backward ON trail_link (to_type, to_id, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, made_by, at)
        SELECT to_type, to_id, from_type, from_id, 'ledTo', made_by_kind, made_by, at FROM trail_link
        WHERE kind = 'arisesFrom' ON CONFLICT DO NOTHING;
      DELETE FROM trail_link WHERE kind NOT IN ('partOf', 'about', 'ledTo');
      DROP INDEX trail_link_backward;
      CREATE INDEX trail_link_backward ON trail_link (to_type, to_id);
      ALTER TABLE trail_link DROP CONSTRAINT trail_link_kind_check;
      ALTER TABLE trail_link ADD CONSTRAINT trail_link_kind_check CHECK (kind IN ('ledTo', 'partOf', 'about'));
    `);
  }
}
