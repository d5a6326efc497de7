import type { DeskGazette } from '../../../contract/gazette-desk';

/** 期号连续: what does not fit, and what is an exception with its reason. */
export function Proof({ series: { proof, findings, exceptions } }: { readonly series: DeskGazette }) {
  if (proof === null) return null;
  return (
    <section className={`w-note ${findings.length === 0 ? 'good' : 'bad'}`} aria-label="期号核对">
      <p>
        <strong>{proof}</strong>
        {findings.length > 0 && '待发布的也算在内。'}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map(({ issueId, sentence }) => (
            <li key={issueId + sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {exceptions.length > 0 && (
        <ul>
          {exceptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
