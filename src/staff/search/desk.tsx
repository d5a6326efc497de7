import { useState } from 'react';
import { Frame } from '../../workbench/frame';
import { pageQuery, toStaff } from '../../workbench/routes';
import { EntryTable } from './entry-table';
import { IndexPanel } from './index-panel';
import { Trial } from './trial';
import { Unanswered } from './unanswered';
import { isPart, PARTS, type Part } from './words';

export default function SearchDesk() {
  return (
    <Frame title="搜索" needs={['search.read']}>
      <Parts />
    </Frame>
  );
}

interface Place {
  readonly part: Part;
  /** Of 试一试: what is searched for. */
  readonly q: string;
}

const placeNow = (): Place => {
  const { part, q = '' } = pageQuery();
  return { part: isPart(part) ? part : 'unanswered', q };
};

function Parts() {
  const [place, setPlace] = useState(placeNow);
  const open = (part: Part, q = ''): void => {
    window.history.replaceState(null, '', toStaff('search', { part, q }));
    setPlace({ part, q });
  };
  const { part, q } = place;
  return (
    <div className="w-stack">
      <h1>搜索</h1>
      <div className="s-parts" role="group" aria-label="看哪一部分">
        {(Object.keys(PARTS) as Part[]).map((each) => (
          <button key={each} type="button" className="d-view" aria-pressed={each === part} onClick={() => open(each)}>
            {PARTS[each]}
          </button>
        ))}
      </div>
      {part === 'unanswered' && <Unanswered onTry={(query) => open('trial', query)} />}
      {part === 'trial' && <Trial key={q} first={q} />}
      {part === 'index' && <IndexPanel />}
      {(part === 'phrases' || part === 'best-bets' || part === 'stop-words' || part === 'look-alikes') && (
        <EntryTable key={part} list={part} />
      )}
    </div>
  );
}
