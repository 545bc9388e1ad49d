import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that stay fast with fifty thousand recommendations, also where all of them are of one organisation. */
export class RecommendationsSpeed1764100000200 implements MigrationInterface {
  name = 'RecommendationsSpeed1764100000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recommendation ADD COLUMN unjudged_since timestamptz;
      UPDATE recommendation SET unjudged_since = told.at
      FROM (
        SELECT id,
          greatest(answered_at,
            (SELECT max(report.at) FROM recommendation_report AS report WHERE report.recommendation_id = one.id),
            (SELECT max(answer.at) FROM recommendation_dispute AS dispute
               JOIN recommendation_dispute_answer AS answer ON answer.dispute_id = dispute.id
             WHERE dispute.recommendation_id = one.id)) AS at,
          (SELECT max(said.at) FROM recommendation_verdict AS said WHERE said.recommendation_id = one.id) AS judged_at
        FROM recommendation AS one WHERE answered_at IS NOT NULL) AS told
      WHERE told.id = recommendation.id AND told.at > coalesce(told.judged_at, '-infinity');
      CREATE INDEX recommendation_unjudged ON recommendation (organisation_id, changed_at, id)
        WHERE unjudged_since IS NOT NULL;
      CREATE INDEX recommendation_own ON recommendation (organisation_id, id);
      CREATE INDEX recommendation_own_by_state ON recommendation (organisation_id, state, id);

      ALTER TABLE recommendation ADD COLUMN searched text NOT NULL DEFAULT '';
      CREATE FUNCTION recommendation_searched() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.searched := lower(regexp_replace(concat_ws(' ', '', NEW.title, NEW.problem, NEW.measure), '\\s+', ' ', 'g'));
        RETURN NEW;
      END $$;
      CREATE TRIGGER recommendation_searched BEFORE INSERT OR UPDATE OF title, problem, measure ON recommendation
        FOR EACH ROW EXECUTE FUNCTION recommendation_searched();
      UPDATE recommendation SET title = title;
      DROP INDEX recommendation_search;
      CREATE INDEX recommendation_search ON recommendation USING gin (searched gin_trgm_ops)
        WHERE sent_at IS NOT NULL AND hidden_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX recommendation_search;
      CREATE INDEX recommendation_search ON recommendation
        USING gin (title gin_trgm_ops, problem gin_trgm_ops, measure gin_trgm_ops);
      DROP TRIGGER recommendation_searched ON recommendation;
      DROP FUNCTION recommendation_searched;
      ALTER TABLE recommendation DROP COLUMN searched;
      DROP INDEX recommendation_own_by_state, recommendation_own;
      ALTER TABLE recommendation DROP COLUMN unjudged_since;
    `);
  }
}
