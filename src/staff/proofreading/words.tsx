import { useState } from 'react';
import { Frame } from '../../workbench/frame';
import { pageQuery, toStaff } from '../../workbench/routes';
import { EntryTable } from './entry-table';
import { isPart, PARTS, type Part } from './list-words';
import { Trial } from './trial';

export default function ProofreadingWords() {
  return (
    <Frame title="错敏词" needs={['publishing.read']}>
      <Parts />
    </Frame>
  );
}

function Parts() {
  const [part, setPart] = useState<Part>(() => {
    const asked = pageQuery()['part'];
    return isPart(asked) ? asked : 'wrong-word';
  });
  const open = (next: Part): void => {
    window.history.replaceState(null, '', toStaff('proofreading', { part: next }));
    setPart(next);
  };
  return (
    <div className="w-stack">
      <h1>错敏词</h1>
      <div className="s-parts" role="group" aria-label="看哪一部分">
        {(Object.keys(PARTS) as Part[]).map((each) => (
          <button key={each} type="button" className="d-view" aria-pressed={each === part} onClick={() => open(each)}>
            {PARTS[each]}
          </button>
        ))}
      </div>
      {part === 'trial' ? <Trial /> : <EntryTable key={part} list={part} />}
    </div>
  );
}
