import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecommendationsLetters1764100000100 implements MigrationInterface {
  name = 'RecommendationsLetters1764100000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recommendation_silence (
        participant_id bigint PRIMARY KEY,
        since timestamptz NOT NULL,
        CONSTRAINT recommendation_silence_of FOREIGN KEY (participant_id) REFERENCES participant (id)
      );
      GRANT SELECT, INSERT, DELETE ON recommendation_silence TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recommendation_silence');
  }
}
