import type { LineageMark, LineageTask } from '../../../contract/lineage';
import { KIND_NAMES } from '../../../domain/content-kind';
import { causeWords } from '../../../domain/lineage';
import { plainDate } from '../../ui/dates';
import { useMe } from '../../workbench/me';
import { hasResidentPage, toResidentPage } from '../../workbench/resident-pages';
import { CorrectButton } from './correct-button';
import { KeepForm } from './keep-form';

function Mark({ mark: { policy, label, cause, markedAt, before, after } }: { readonly mark: LineageMark }) {
  return (
    <li className="w-stack">
      <p>
        <strong>{`《${policy.title}》${label}${causeWords[cause]}`}</strong>
        <span className="w-hint">{`（${plainDate(markedAt)}发现）`}</span>
      </p>
      {before !== '' && (
        <div className="w-two">
          <section aria-label="写的时候">
            <h3>写的时候</h3>
            <p className="w-pre">{before}</p>
          </section>
          <section aria-label="现在">
            <h3>现在</h3>
            <p className="w-pre">{after === '' ? '没有这一条了。' : after}</p>
          </section>
        </div>
      )}
    </li>
  );
}

interface Props {
  readonly task: LineageTask;
  readonly onDone: () => void;
}

/** One page that has to be looked at: what of it changed, and the two ways out. */
export function TaskCard({ task, onDone }: Props) {
  const me = useMe();
  const { page, department, marks } = task;
  return (
    <article className="w-card w-stack" aria-label={page.title}>
      <header>
        <h2>{page.title}</h2>
        <p className="w-hint">{[KIND_NAMES[page.kind], department?.name].filter(Boolean).join(' · ')}</p>
      </header>
      <ul className="w-stack">
        {marks.map((mark) => (
          <Mark key={mark.id} mark={mark} />
        ))}
      </ul>
      <div className="w-row">
        {hasResidentPage(page.kind) && (
          <a className="w-button" href={toResidentPage(page.kind, page.id)} aria-label={`看页面：${page.title}`}>
            看页面
          </a>
        )}
        {me.can('publishing.write') && <CorrectButton task={task} />}
      </div>
      {me.can('publishing.review') && <KeepForm task={task} onDone={onDone} />}
    </article>
  );
}
