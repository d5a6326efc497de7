import type { ExplainerView } from '../../../../contract/explainer';
import type { NoticeView } from '../../../../contract/notice';
import type { ArticleKind } from '../../../../contract/official-account';
import type { PolicySummary, PolicyView } from '../../../../contract/policy';
import type { PressConferenceView } from '../../../../contract/press-conference';
import type { QaIssueView } from '../../../../contract/qa-series';
import { officialDate, civilDateOf, clockTimeOf } from '../../../../domain/calendar';
import { basis } from './basis';
import { blocksOf } from './blocks';
import { element, heading, paragraphs, quiet, table, wholeOf, type Html } from './html';

interface Views {
  readonly policies: PolicyView;
  readonly explainers: ExplainerView;
  readonly 'qa-issues': QaIssueView;
  readonly 'press-conferences': PressConferenceView;
  readonly notices: NoticeView;
}

/** What the account gets of a piece, and what staff may choose from. */
export interface Composed {
  readonly title: string;
  readonly summary: string;
  readonly department: string;
  readonly covers: readonly { readonly src: string; readonly alt: string }[];
  readonly html: string;
}

const byline = (department: string, publishedOn: string | undefined): Html =>
  quiet([department, publishedOn === undefined ? '' : officialDate(publishedOn)].filter(Boolean).join(' · '));

/** 政策原文: by title and number, since an article links to nothing outside. */
const sources = (policies: readonly PolicySummary[]): Html[] =>
  policies.length === 0
    ? []
    : [
        heading('政策原文'),
        ...policies.map(({ title, documentNumber }) =>
          element('p', 'text', `《${title}》${documentNumber === undefined ? '' : `（${documentNumber}）`}`),
        ),
      ];

const readOn = (what: string): Html => quiet(`点文末“阅读原文”${what}。`);

const parts: { readonly [K in ArticleKind]: (view: Views[K]) => readonly Html[] } = {
  policies: (view) => [
    byline(view.issuingOrgan ?? view.department?.name ?? '', view.publishedOn ?? view.datedOn),
    ...(view.documentNumber === undefined ? [] : [quiet(view.documentNumber)]),
    ...(view.summary === undefined ? [] : [element('p', 'lead', view.summary)]),
    ...view.clauses.flatMap(({ kind, text }) =>
      ['part', 'chapter', 'section'].includes(kind) ? [heading(text)] : paragraphs(text),
    ),
  ],
  explainers: (view) => [
    byline(view.department.name, view.publishedOn),
    ...blocksOf(view.blocks, view.cited),
    ...sources(view.policies),
    readOn(view.concernCheck === undefined ? '，看政策原文和条款' : '，看政策原文，测一测和你有没有关'),
  ],
  'qa-issues': (view) => [
    byline(view.department.name, view.publishedOn),
    ...(view.summary === '' ? [] : [element('p', 'lead', view.summary)]),
    ...view.items.flatMap(({ question, answer, clauses }) => [
      element('h3', 'question', `问：${question}`),
      ...paragraphs(answer),
      ...basis(clauses, view.cited),
    ]),
    ...sources(view.policies),
    readOn('，还有疑问可以接着问'),
  ],
  'press-conferences': (view) => [
    byline(view.department.name, view.publishedOn),
    ...(view.summary === '' ? [] : [element('p', 'lead', view.summary)]),
    element(
      'p',
      'text',
      `时间：${officialDate(civilDateOf(new Date(view.startsAt)))} ${clockTimeOf(new Date(view.startsAt))}`,
    ),
    element('p', 'text', `地点：${view.venue}`),
    ...(view.speakers.length === 0
      ? []
      : [
          heading('谁参加'),
          table(
            ['单位', '身份'],
            view.speakers.map(({ organ, role }) => [organ, role]),
          ),
        ]),
    ...(view.transcript.length === 0
      ? []
      : [
          heading('文字实录'),
          ...view.transcript.map(({ speaker, text }) =>
            element('p', 'text', element('strong', '', `${speaker}：`), text),
          ),
        ]),
    readOn('，看直播或者回放'),
  ],
  notices: (view) => [byline(view.department.name, view.publishedOn), ...paragraphs(view.body)],
};

const coversOf = (kind: ArticleKind, view: Views[ArticleKind]): Composed['covers'] => {
  if (kind === 'explainers')
    return (view as ExplainerView).blocks.flatMap((block) =>
      block.kind === 'picture' ? [{ src: block.src, alt: block.alt }] : [],
    );
  const poster = kind === 'press-conferences' ? (view as PressConferenceView).poster : undefined;
  return poster === undefined ? [] : [{ src: poster, alt: '发布会海报' }];
};

/** The text of a published page as an article: nothing is said in it that the page does not say. */
export function compose<Kind extends ArticleKind>(kind: Kind, view: Views[Kind]): Composed {
  const { title } = view;
  return {
    title,
    summary: view.summary ?? '',
    department: view.department?.name ?? '',
    covers: coversOf(kind, view),
    html: wholeOf(parts[kind](view)),
  };
}
