import type { ManuscriptKind } from './kind';

/** A piece before release, as checks see it. */
export interface CheckedPiece {
  readonly kind: ManuscriptKind;
  /** In the shape of the kind's `…Content`, perhaps incomplete: nothing may be taken for granted of it. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Civil date in Asia/Shanghai on which it is looked at. */
  readonly today: string;
}

/** must: blocks submission and release unless overridden with a reason. should: is shown. */
export type FindingSeverity = 'must' | 'should';

/** Something that a check found. The same rule at the same words is the same finding, wherever the words move to. */
export interface ReleaseFinding {
  /** Stable code of the rule, for example `proofreading.leader-title`. */
  readonly code: string;
  readonly severity: FindingSeverity;
  /** Path in the content, for example `blocks.3.text`. */
  readonly field: string;
  /** The words as they stand there, at most 300 characters; empty where something is missing. */
  readonly quotation: string;
  /** Where the quotation is masked: what tells its words from others with the same mask, and gives them away to nobody. */
  readonly mark?: string;
  /** Why, in plain Chinese. */
  readonly reason: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** What the rule rests on, where it is not the house's own. */
  readonly source?: string;
}

/** One check before release (发布前检查): pure; word lists and the like are closed over by whoever makes it. */
export type ReleaseCheck = (piece: CheckedPiece) => readonly ReleaseFinding[];

/** That a finding is let stand: it holds for the rule at these words, and for no others. */
export interface FindingOverride {
  readonly code: string;
  readonly quotation: string;
  /** Empty where the finding has none. */
  readonly mark: string;
}

/** Whether it is this finding that was let stand. */
export const isOverridden = ({ code, quotation, mark = '' }: ReleaseFinding, override: FindingOverride): boolean =>
  override.code === code && override.quotation === quotation && override.mark === mark;

/** The findings of all checks in their order, each once. */
export function runChecks(checks: readonly ReleaseCheck[], piece: CheckedPiece): ReleaseFinding[] {
  const found = new Map<string, ReleaseFinding>();
  for (const check of checks)
    for (const finding of check(piece)) {
      const key = JSON.stringify([finding.code, finding.field, finding.quotation, finding.mark]);
      if (!found.has(key)) found.set(key, finding);
    }
  return [...found.values()];
}

/** What still blocks: must-findings that nobody let stand. */
export const blockingFindings = (
  findings: readonly ReleaseFinding[],
  overrides: readonly FindingOverride[],
): ReleaseFinding[] =>
  findings.filter(
    (finding) => finding.severity === 'must' && !overrides.some((override) => isOverridden(finding, override)),
  );
