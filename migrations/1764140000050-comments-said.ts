import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where what was said in a hall was said. */
export class CommentsSaid1764140000050 implements MigrationInterface {
  name = 'CommentsSaid1764140000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE comment ADD COLUMN said_type text, ADD COLUMN said_id bigint,
        ADD CONSTRAINT comment_said_check CHECK ((said_type IS NULL) = (said_id IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comment DROP COLUMN said_type, DROP COLUMN said_id');
  }
}
