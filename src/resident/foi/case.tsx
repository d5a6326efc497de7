import { useState } from 'react';
import type { FoiCaseView } from '../../../contract/foi';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { DayLedger } from '../../ui/day-ledger';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Answered, Loading } from '../../ui/states';
import { REPLY_WORKING_DAYS } from '../../../domain/foi/deadline';
import { CaseClock } from './case-clock';
import { CaseSteps } from './case-steps';
import { CopyCode } from './copy-code';
import { dropCase, type KeptCase } from './kept-cases';
import { NotHere } from './not-here';
import { Remedies } from './remedies';
import { Line } from './step-review';
import { useCase } from './use-case';
import { useKnownCase } from './use-known-case';
import { FORMS, METHODS } from './words';

/** One request and its clock. The address holds the number only; the code comes from the device. */
export default function Case() {
  const { number = '' } = usePageQuery();
  const known = useKnownCase(number);
  const answer = useCase(known);
  return (
    <Screen title="我的申请">
      {known === null ? <Loading /> : null}
      {known === undefined ? <NotHere number={number} /> : null}
      {known ? (
        <>
          <Box className="meta">{`申请编号 ${number}`}</Box>
          <Answered answer={answer}>{(view) => <CaseBody view={view} known={known} />}</Answered>
        </>
      ) : null}
    </Screen>
  );
}

function CaseBody({ view, known }: { readonly view: FoiCaseView; readonly known: KeptCase }) {
  const { replyDueOn, receivedOn, ledger, applicant, information, delivery, orally } = view;
  return (
    <>
      <CaseClock view={view} />
      <CaseSteps view={view} />
      {replyDueOn === null ? null : (
        <Box as="section" className="card stack-small" label="期限是怎么数的">
          <Box as="h2">期限是怎么数的</Box>
          <DayLedger count={{ from: receivedOn, days: REPLY_WORKING_DAYS, due: replyDueOn, ledger: [...ledger] }} />
        </Box>
      )}
      <Box as="section" className="card" label="申请内容">
        <Box as="h2">申请内容</Box>
        <Line name="描述" value={information.description} />
        <Line name="文件名称" value={information.title} />
        <Line name="文号" value={information.documentNumber} />
        <Line name="怎么收" value={`${FORMS[delivery.form]} · ${METHODS[delivery.method]}`} />
        <Line name="申请人" value={`${applicant.name} ${applicant.idNumber}`} />
        <Line name="电话" value={applicant.phone} />
        <Line name="电子邮箱" value={applicant.email} />
        <Line name="通信地址" value={applicant.address} />
        <Line name="填写" value={orally ? '口头申请，工作人员代为填写' : ''} />
      </Box>
      <Remedies replyDueOn={replyDueOn} />
      <Kept known={known} />
    </>
  );
}

function Kept({ known: { number, code } }: { readonly known: KeptCase }) {
  const [open, setOpen] = useState(false);
  return (
    <Box as="section" className="card stack-small" label="查询码">
      <Tap className="plain" expanded={open} onTap={() => setOpen(!open)}>
        {open ? '收起查询码' : '看查询码'}
      </Tap>
      {open ? (
        <>
          <CopyCode number={number} code={code} />
          <Tap
            className="plain"
            onTap={() => {
              dropCase(number);
              replace(to('foiCases'));
            }}
          >
            从这部手机上移走
          </Tap>
          <Box className="meta">移走以后申请照常办，要看进展得输入编号和查询码。</Box>
        </>
      ) : null}
    </Box>
  );
}
