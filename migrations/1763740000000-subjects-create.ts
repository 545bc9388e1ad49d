import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SubjectsCreate1763740000000 implements MigrationInterface {
  name = 'SubjectsCreate1763740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE topic (
        code text PRIMARY KEY CHECK (code ~ '^[a-z][A-Za-z]{1,39}$'),
        name_bg text NOT NULL,
        name_en text NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL
      )`);
    await runner.query(`
      INSERT INTO topic (code, name_bg, name_en, position, active) VALUES
        ('environment', 'Околна среда', 'Environment', 10, true),
        ('education', 'Образование', 'Education', 20, true),
        ('urban', 'Градска среда', 'Urban environment', 30, true),
        ('budget', 'Бюджет', 'Budget', 40, true),
        ('culture', 'Култура', 'Culture', 50, true),
        ('social', 'Социални услуги', 'Social services', 60, true),
        ('transport', 'Транспорт', 'Transport', 70, true),
        ('health', 'Здраве', 'Health', 80, true),
        ('youth', 'Спорт и младежи', 'Sport and youth', 90, true),
        ('tourism', 'Туризъм', 'Tourism', 100, true),
        ('agriculture', 'Земеделие и гори', 'Agriculture and forests', 110, true),
        ('business', 'Търговия и стопанство', 'Trade and economy', 120, true),
        ('order', 'Обществен ред', 'Public order', 130, true),
        ('administration', 'Администрация', 'Administration', 140, true)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON topic TO megdan_app`);

    await runner.query(`
      CREATE TABLE subject (
        type text NOT NULL,
        id bigint NOT NULL,
        path text NOT NULL,
        title text NOT NULL,
        lang text NOT NULL,
        summary text NOT NULL,
        state text NOT NULL,
        tone text NOT NULL,
        phase text NOT NULL CHECK (phase IN ('upcoming', 'open', 'over')),
        public boolean NOT NULL,
        topics text[] NOT NULL,
        places text[] NOT NULL,
        unit_id bigint,
        opens_at timestamptz,
        closes_at timestamptz,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (type, id)
      )`);
    await runner.query(`CREATE INDEX subject_by_closing ON subject (closes_at, type, id) WHERE public`);
    await runner.query(`CREATE INDEX subject_by_change ON subject (changed_at) WHERE public`);
    await runner.query(`CREATE INDEX subject_by_type ON subject (type, phase) WHERE public`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON subject TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE subject');
    await runner.query('DROP TABLE topic');
  }
}
