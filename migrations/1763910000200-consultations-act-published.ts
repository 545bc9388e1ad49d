import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an adopted act was sent and published, and by which rule the term of what was announced is counted. */
export class ConsultationsActPublished1763910000200 implements MigrationInterface {
  name = 'ConsultationsActPublished1763910000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE consultation ADD act_sent_on date, ADD act_published_on date, ADD term_rule jsonb',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE consultation DROP COLUMN act_sent_on, DROP COLUMN act_published_on, DROP COLUMN term_rule',
    );
  }
}
