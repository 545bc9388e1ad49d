import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sheets with signatures on paper, keyed twice by two people before anything on them counts. */
export class PetitionsSheets1763970000060 implements MigrationInterface {
  name = 'PetitionsSheets1763970000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signature_sheet (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        petition_id bigint NOT NULL,
        number integer NOT NULL,
        state text NOT NULL DEFAULT 'firstKeyed',
        lines integer NOT NULL,
        scan_file_id bigint,
        scan_sha256 text NOT NULL,
        first_by bigint NOT NULL,
        first_at timestamptz NOT NULL,
        first_keying text,
        second_by bigint,
        second_at timestamptz,
        second_keying text,
        settled_by bigint,
        accepted_at timestamptz,
        ended_at timestamptz,
        end_reason text NOT NULL DEFAULT '',
        CONSTRAINT signature_sheet_petition FOREIGN KEY (petition_id) REFERENCES petition (id),
        CONSTRAINT signature_sheet_scan FOREIGN KEY (scan_file_id) REFERENCES stored_file (id),
        CONSTRAINT signature_sheet_numbers_check CHECK (number BETWEEN 1 AND 99999 AND lines BETWEEN 1 AND 100),
        CONSTRAINT signature_sheet_two_people CHECK (second_by <> first_by),
        CONSTRAINT signature_sheet_accepted CHECK (state <> 'accepted' OR (second_by IS NOT NULL AND accepted_at IS NOT NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX signature_sheet_number ON signature_sheet (petition_id, number)
       WHERE state <> 'returned' AND state <> 'annulled'`,
    );
    await runner.query(`CREATE INDEX signature_sheet_scanned ON signature_sheet (scan_file_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON signature_sheet TO megdan_app`);
    // Paper takes its numbers where signatures of the site take theirs.
    await runner.query(`GRANT USAGE ON SEQUENCE signature_pending_id_seq TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE USAGE ON SEQUENCE signature_pending_id_seq FROM megdan_app`);
    await runner.query('DROP TABLE signature_sheet');
  }
}
