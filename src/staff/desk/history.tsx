import type { DeskCase } from '../../../contract/foi-desk';
import { clockTime, plainDay } from '../../ui/dates';
import { Article } from '../../workbench/notes';

/** Everything that happened, the newest first. */
export function History({ view }: { readonly view: DeskCase }) {
  return (
    <section className="w-card" aria-labelledby="history">
      <h2 id="history">办理经过</h2>
      <ol className="c-history" reversed>
        {[...view.history].reverse().map((entry) => (
          <li key={entry.sequence}>
            <p>
              {entry.what}
              {entry.article && <Article name={entry.article} />}
            </p>
            <p className="w-hint">
              {plainDay(entry.on)}，{entry.by}，{plainDay(entry.at)} {clockTime(entry.at)}记录
            </p>
            {entry.note && <p className="w-pre c-note">{entry.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
