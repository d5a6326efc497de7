/**
 * Every table of the store. Modules add theirs beside their SQL:
 * `declare module '../../platform/db/tables' { interface Tables { foi_requests: FoiRequestRow } }`
 */
export interface Tables {
  schema_migrations: { name: string; sha256: string; applied_at: string };
}
