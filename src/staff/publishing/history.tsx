import type { ManuscriptView } from '../../../contract/manuscript';
import { handName } from '../../../domain/publishing';
import { clockTime, plainDate } from '../../ui/dates';

/** 经过: who did what when; the newest first. */
export const History = ({ view: { events } }: { readonly view: ManuscriptView }) => (
  <section className="w-card" aria-label="经过">
    <h2>经过</h2>
    <ol className="c-history">
      {[...events].reverse().map(({ sequence, title, by, at, note, edition }) => (
        <li key={sequence}>
          <strong>{title}</strong>
          {edition > 1 && <span className="w-hint">&emsp;第 {edition} 版</span>}
          <p className="w-hint">
            {handName(by)}，{plainDate(at)} {clockTime(at)}
          </p>
          {note !== '' && <p className="c-note w-pre">{note}</p>}
        </li>
      ))}
    </ol>
  </section>
);
