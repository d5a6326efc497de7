/** Tables whose rows are written once: the engines themselves refuse to change or take away a row. */
const APPEND_ONLY = [
  'audit_log',
  'publication_log',
  'manuscript_events',
  'manuscript_revisions',
  'manuscript_contents',
] as const;

const refusal = (table: string): string => `${table} is only ever added to`;

/** The guards in the words of the embedded engine. Run at every start: a guard that was dropped comes back. */
export const embeddedGuards = (): string =>
  APPEND_ONLY.flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (deed) =>
        `CREATE TRIGGER IF NOT EXISTS ${table}_no_${deed.toLowerCase()} BEFORE ${deed} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${refusal(table)}'); END;`,
    ),
  ).join('\n');

/** The same for PostgreSQL, where a table can be emptied at one stroke too. Takes no lock when all is in place. */
export const postgresGuards = (): string => {
  const guards = APPEND_ONLY.flatMap((table) => [
    { table, name: `${table}_no_change`, when: `BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW` },
    { table, name: `${table}_no_truncate`, when: `BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT` },
  ]);
  const create = guards.map(
    ({ table, name, when }) => `
      IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = '${name}' AND tgrelid = '${table}'::regclass) THEN
        CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION refuse_change();
      END IF;`,
  );
  return `
    DO $guards$ BEGIN
      IF to_regproc('refuse_change') IS NULL THEN
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
          $refuse$ BEGIN RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME; END $refuse$;
      END IF;${create.join('')}
    END $guards$;`;
};
