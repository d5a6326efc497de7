import type { DeskCase } from '../../../contract/foi-desk';
import { plainDate, plainDay } from '../../ui/dates';

const fileOf = (id: string, ending: string): string => `/api/staff/foi/letters/${encodeURIComponent(id)}/${ending}`;

/** The documents of the case as they were issued; none is ever changed. */
export function Letters({ letters }: { readonly letters: DeskCase['letters'] }) {
  if (letters.length === 0) return null;
  return (
    <section className="w-card" aria-labelledby="letters">
      <h2 id="letters">文书</h2>
      <ul className="c-files">
        {letters.map((letter) => (
          <li key={letter.id}>
            <div>
              <strong>{letter.title}</strong>
              <span className="w-hint">
                {letter.number}，{plainDate(letter.signedOn)}
                {letter.openedAt && `，申请人 ${plainDay(letter.openedAt)}打开过`}
              </span>
            </div>
            <div className="w-row">
              <a className="w-button" href={fileOf(letter.id, 'pdf')} target="_blank" rel="noreferrer">
                PDF<span className="w-hidden">：{letter.title}，在新窗口打开</span>
              </a>
              <a className="w-button" href={fileOf(letter.id, 'docx')}>
                Word<span className="w-hidden">：{letter.title}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
