/** An expected "no" is a value. Faults are thrown. */
export interface Refusal<Code extends string = string> {
  /** Stable code, for example `foi.description-required`; the sentence is looked up by it at the edge. */
  readonly code: Code;
  /** Path of the field it concerns, for example `applicant.idNumber`. */
  readonly field?: string;
  /** The article that the refusal rests on, for example `条例第二十九条`. */
  readonly article?: string;
  /** Of what is too long or too many: how many characters or entries fit. The sentence tells it. */
  readonly atMost?: number;
}

export type Result<T, R extends Refusal = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** The action went through. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The action is refused, lawfully and expectedly. */
export const refuse = <R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});
