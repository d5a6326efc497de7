import type { ManuscriptView } from '../../../../contract/manuscript';
import { issueWords, placeName } from '../issue-words';

interface Props {
  readonly view: ManuscriptView;
  readonly onGo: (place: string) => void;
}

const isOpenMust = ({ severity, override }: ManuscriptView['findings'][number]): boolean =>
  severity === 'must' && override === null;

/** How much stands against sending it on. */
export const openFaults = ({ issues, findings }: ManuscriptView): number =>
  issues.length + findings.filter(isOpenMust).length;

/** Where a refusal leads: `content` as a whole is the first thing in it that has to be mended. */
export function placeToMend({ issues, findings }: ManuscriptView, place: string): string {
  if (place !== 'content') return place.replace(/^content\./, '');
  return issues.find(({ field }) => field !== null)?.field ?? findings.find(isOpenMust)?.field ?? '';
}

/** What is missing before it can be sent on, each with the way to it. */
export function Todo({ view: { issues, findings, mayWrite, content }, onGo }: Props) {
  const open = [
    ...issues.map((issue) => ({
      text: issue.field ? `${placeName(content, issue.field)}：${issueWords(issue, content).text}` : issue.title,
      field: issue.field,
    })),
    ...findings.filter(isOpenMust).map(({ quotation, reason, field }) => ({
      text: `${quotation === '' ? '' : `“${quotation}”：`}${reason}`,
      field,
    })),
  ];
  if (!mayWrite || open.length === 0) return null;
  return (
    <section className="w-card" aria-label="送审前要处理">
      <h2>送审前要处理（{open.length}）</h2>
      <ul className="p-todo">
        {open.slice(0, 12).map(({ text, field }, index) => (
          <li key={index}>
            {field === null ? (
              text
            ) : (
              <button type="button" className="w-button quiet" onClick={() => onGo(field)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
