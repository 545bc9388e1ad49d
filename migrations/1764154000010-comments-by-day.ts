import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said in a year is counted without reading what was said. */
export class CommentsByDay1764154000010 implements MigrationInterface {
  name = 'CommentsByDay1764154000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX comment_by_day ON comment (created_at, stance, said_type) WHERE state = 'visible'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX comment_by_day');
  }
}
