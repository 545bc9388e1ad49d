import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsArticles1763986000010 implements MigrationInterface {
  name = 'ConsultationsArticles1763986000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_article (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL,
        anchor text NOT NULL,
        title text NOT NULL,
        change text NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT consultation_article_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id),
        CONSTRAINT consultation_article_change_check CHECK (change IN ('changed', 'split', 'merged', 'added', 'dropped'))
      );
      CREATE UNIQUE INDEX consultation_article_once ON consultation_article (consultation_id, anchor);
      GRANT SELECT, INSERT, UPDATE ON consultation_article TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM trail_link WHERE from_type = 'article' OR to_type = 'article';
      DROP TABLE consultation_article;
    `);
  }
}
