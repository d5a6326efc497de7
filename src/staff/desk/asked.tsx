import { deliveryMethodName, idKindName, replyFormName } from '../../../domain/foi/submission-names';
import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { Applicant } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { casePath } from './case-path';
import { APPLICANT_TYPES, CHANNELS } from './words';

const rowsOf = (applicant: Applicant): readonly (readonly [string, string | undefined])[] => [
  [APPLICANT_TYPES[applicant.type] === '个人' ? '姓名' : '单位名称', applicant.name],
  ...(applicant.type === 'natural-person'
    ? ([[idKindName[applicant.idKind], applicant.idNumber]] as const)
    : ([
        ['统一社会信用代码', applicant.uscc],
        ['法定代表人', applicant.legalRepresentative],
        ['联系人', applicant.contactName],
      ] as const)),
  ['电话', applicant.phone],
  ['邮箱', applicant.email],
  ['地址', applicant.address],
  ['邮编', applicant.postcode],
];

/** What is asked for and by whom. The person stays masked until somebody says that it is needed, which is written down. */
export function Asked({ view }: { readonly view: DeskCase }) {
  const { information, delivery } = view;
  return (
    <section className="w-card" aria-labelledby="asked">
      <h2 id="asked">申请的内容</h2>
      <dl className="c-facts">
        {information.title && <Fact name="信息名称" value={information.title} />}
        {information.documentNumber && <Fact name="文号" value={information.documentNumber} />}
        {information.description && <Fact name="描述" value={information.description} />}
        <Fact name="要的形式" value={`${replyFormName[delivery.form]}，${deliveryMethodName[delivery.method]}`} />
        <Fact name="怎么提交的" value={`${CHANNELS[view.line.channel]}${view.orally ? '，口头申请、代为填写' : ''}`} />
      </dl>
      <Person view={view} />
      {view.satisfaction && (
        <p>
          申请人评价：{view.satisfaction.score} 分{view.satisfaction.words && `，“${view.satisfaction.words}”`}
        </p>
      )}
      {view.madePublic && <p>已依第四十四条主动公开：{view.madePublic.title}</p>}
    </section>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string | undefined }) =>
  value ? (
    <div>
      <dt>{name}</dt>
      <dd className="w-pre">{value}</dd>
    </div>
  ) : null;

function Person({ view }: { readonly view: DeskCase }) {
  const me = useMe();
  const [whole, setWhole] = useState<Applicant | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = async (): Promise<void> => {
    const got = await callStaff<Applicant | DeskCase>({ method: 'POST', path: casePath(view.line.id, '/applicant') });
    setAsking(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setWhole('applicant' in got.data ? got.data.applicant : got.data);
  };
  return (
    <>
      <div className="w-row apart">
        <h3>申请人（{APPLICANT_TYPES[view.applicant.type]}）</h3>
        {whole !== null ? (
          <button type="button" className="w-button" onClick={() => setWhole(null)}>
            遮住
          </button>
        ) : (
          me.can('foi.read-applicant') &&
          view.sight === 'whole' && (
            <button type="button" className="w-button" onClick={() => setAsking(true)}>
              看完整信息
            </button>
          )
        )}
      </div>
      <ProblemNote problem={problem} />
      <dl className="c-facts">
        {rowsOf(whole ?? view.applicant).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      {asking && (
        <Dialog title="看完整的身份和联系信息" onClose={() => setAsking(false)}>
          <p>这一次查看会记入操作记录：谁、什么时候、看了哪一件。只在办理需要时查看。</p>
          <div className="w-row end">
            <button type="button" className="w-button" onClick={() => setAsking(false)}>
              不看了
            </button>
            <button type="button" className="w-button main" onClick={() => void show()}>
              查看，并记录
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
