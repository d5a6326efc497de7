import type { ManuscriptView } from '../../../contract/manuscript';
import type { Presence } from '../../../contract/manuscript-text';
import { attributeName, stateName } from '../../../domain/publishing';
import { clockTime, plainDate, plainDay } from '../../ui/dates';
import { useMe } from '../../workbench/me';
import { hasResidentPage, toResidentPage } from '../../workbench/resident-pages';
import { toStaff } from '../../workbench/routes';
import { DueNote } from './steps/due-note';
import { KINDS, STATE_LOOKS } from './words';

interface Props {
  readonly view: ManuscriptView;
  readonly title: string;
  readonly present: Presence['present'];
}

/** What it is, where it stands, until when, and who else has it open. */
export function ManuscriptHead({ view, title, present }: Props) {
  const { can: may } = useMe();
  const { kind, state, edition, shown, due, disclosureDue, releaseAt, returned } = view;
  return (
    <header className="c-head">
      <a className="w-back" href={toStaff('manuscripts')}>
        ← 稿件
      </a>
      <h1 className="p-title">{title.trim() === '' ? `未命名的${KINDS[kind].name}` : title}</h1>
      <p className="w-row">
        <span className="w-badge">{KINDS[kind].name}</span>
        <span className={`w-badge ${STATE_LOOKS[state]}`}>{stateName[state]}</span>
        {edition > 1 && <span className="w-badge">第 {edition} 版</span>}
        {due && <DueNote due={due} what="办完" />}
        {disclosureDue && <DueNote due={disclosureDue} what="公开" />}
        {releaseAt !== null && (
          <span className="w-badge good">
            {plainDay(releaseAt)} {clockTime(releaseAt)} 发布
          </span>
        )}
        {shown && hasResidentPage(kind) && (
          <a className="w-back" href={toResidentPage(kind, shown.publicId)} target="_blank" rel="noreferrer">
            看群众看到的页面
          </a>
        )}
        {shown && may('official-account.read') && (
          <a className="w-back" href={toStaff('officialPiece', { kind, id: shown.publicId })}>
            各个渠道和公众号
          </a>
        )}
      </p>
      <p>{view.nextStep}</p>
      {present.length > 0 && <PresenceLine present={present} />}
      {returned && (
        <div className="w-note warn">
          <p>
            <strong>
              {returned.by.name}退回，{plainDay(returned.at)} {clockTime(returned.at)}
            </strong>
          </p>
          <p className="w-pre">{returned.reason}</p>
        </div>
      )}
      {view.releaseFault !== '' && (
        <div className="w-note bad">
          <p>定时发布没有成功：{view.releaseFault}</p>
        </div>
      )}
      {shown?.reviewDueAt && (
        <div className="w-note warn">
          <p>
            突发事件先行发布，{plainDay(shown.reviewDueAt)} {clockTime(shown.reviewDueAt)} 前要审完，否则自动收回。
          </p>
        </div>
      )}
      {view.reassessOn !== null && (
        <div className="w-note">
          <p>不公开的，最迟 {plainDate(view.reassessOn)} 再评估一次。</p>
        </div>
      )}
    </header>
  );
}

const PresenceLine = ({ present }: Pick<Props, 'present'>) => (
  <p className="p-presence" role="status">
    {present.map(({ name, editing }) => (editing ? `${name}正在写这篇` : `${name}也打开了这篇`)).join('，')}。
  </p>
);

/** How it is filed as information: attribute, day it came about, why there is no explainer. */
export const Particulars = ({ view: { disclosure, formedOn } }: Pick<Props, 'view'>) => (
  <dl className="p-facts">
    <div>
      <dt>公开属性</dt>
      <dd>{disclosure ? attributeName[disclosure.attribute] : '送审时选'}</dd>
    </div>
    <div>
      <dt>形成日期</dt>
      <dd>{plainDate(formedOn)}</dd>
    </div>
  </dl>
);
