import { useState } from 'react';
import type { ManuscriptCreation, ManuscriptView } from '../../../contract/manuscript';
import type { Problem } from '../../../contract/error';
import { EXPLAINING_KINDS } from '../../../domain/publishing';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { useOnceKey } from '../../workbench/once-key';
import { startingContent } from './kinds/starting';
import { MANUSCRIPTS } from './manuscript-path';
import { KINDS } from './words';

interface Props {
  readonly policy: ManuscriptView;
  /** Names the piece that was begun as one that explains the policy. */
  readonly onBegun: (id: string) => Promise<void>;
  readonly onProblem: (problem: Problem) => void;
}

/** 新写解读: begins a piece that rests on this policy already, and is named by it. */
export function NewExplainer({ policy, onBegun, onProblem }: Props) {
  const me = useMe();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const begin = async (kind: (typeof EXPLAINING_KINDS)[number]): Promise<void> => {
    setBusy(true);
    const topics = policy.content['topics'];
    const content = {
      ...(await startingContent(kind, me)),
      policies: [policy.publicId],
      ...(Array.isArray(topics) && topics.length > 0 ? { topics } : {}),
    };
    const body: ManuscriptCreation = { kind, content };
    const got = await callStaff<ManuscriptView>({
      method: 'POST',
      path: MANUSCRIPTS,
      body,
      key: await once.keyFor({ kind, explains: policy.id, after: policy.explainers.length }),
    });
    if (got.ok) await onBegun(got.data.id);
    else onProblem(got.problem);
    setBusy(false);
  };
  return (
    <div className="w-row" role="group" aria-label="新写一篇解读它的">
      <span className="w-hint">新写一篇：</span>
      {EXPLAINING_KINDS.map((kind) => (
        <button key={kind} type="button" className="w-button" disabled={busy} onClick={() => void begin(kind)}>
          ＋ {KINDS[kind].name}
        </button>
      ))}
    </div>
  );
}
