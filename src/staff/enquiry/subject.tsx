import type { DeskEnquiry } from '../../../contract/enquiry-desk';
import { KIND_NAMES } from '../../../domain/content-kind';
import { hasResidentPage, toResidentPage } from '../../workbench/resident-pages';

type Page = NonNullable<DeskEnquiry['subject']>;

/** A published page by its title, opened as residents see it; without a link once it is published no more. */
export function PageLink({ page: { kind, id, title } }: { readonly page: Page }) {
  if (title === null) return <span>{`${KIND_NAMES[kind]}（已不再发布）`}</span>;
  if (!hasResidentPage(kind)) return <span>{title}</span>;
  return (
    <a className="q-link" href={toResidentPage(kind, id)} target="_blank" rel="noreferrer">
      {title}
      <span className="w-hidden">（在新窗口打开）</span>
    </a>
  );
}

/** What was asked about: a published page, or the words that were searched in vain, and what it is taken to be about. */
export function Subject({ enquiry: { subject, searched, topic, department } }: { readonly enquiry: DeskEnquiry }) {
  const taken = [topic?.name, department?.name].filter((name) => name !== undefined);
  return (
    <>
      <span className="w-badge">{subject ? KIND_NAMES[subject.kind] : '没有指明内容'}</span>
      {subject && <PageLink page={subject} />}
      {searched !== null && <span>{`搜过“${searched}”，没搜到`}</span>}
      {taken.length > 0 && <span className="w-hint">{`提问的人选的：${taken.join(' · ')}`}</span>}
    </>
  );
}
