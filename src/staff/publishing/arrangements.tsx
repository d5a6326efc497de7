import { Frame } from '../../workbench/frame';
import { toStaff } from '../../workbench/routes';
import { Absences } from './arrangements/absences';
import { Limits } from './arrangements/limits';
import { Unexplained } from './arrangements/unexplained';

/** 时限和替岗: how long each step may take, who stands in for whom, and which documents lack an explainer. */
export default function Arrangements() {
  return (
    <Frame title="时限和替岗" needs={['publishing.read']}>
      <div className="w-stack">
        <p>
          <a className="w-back" href={toStaff('manuscripts')}>
            回到稿件
          </a>
        </p>
        <h1>时限和替岗</h1>
        <Absences />
        <Limits />
        <Unexplained />
      </div>
    </Frame>
  );
}
