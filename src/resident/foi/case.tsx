import { deliveryMethodName, replyFormName } from '../../../domain/foi/submission-names';
import { useState } from 'react';
import type { FoiCaseView } from '../../../contract/foi';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Answered, Loading } from '../../ui/states';
import { forgetActDrafts } from './act-draft';
import { ActForm } from './act-form';
import { CaseActs, offersOf } from './case-acts';
import { CaseClock } from './case-clock';
import { CaseDays } from './case-days';
import { CaseRemedies } from './case-remedies';
import { CaseSteps } from './case-steps';
import { Consultations } from './consultations';
import { CopyCode } from './copy-code';
import { dropCase, type KeptCase } from './kept-cases';
import { Letters } from './letters';
import { NotHere } from './not-here';
import { RateCase } from './rate-case';
import { Remedies } from './remedies';
import { isOpen } from './standing';
import { Line } from './step-review';
import { useCase, type CaseInHand } from './use-case';
import { useDoing, type Doing } from './use-doing';
import { useKnownCase } from './use-known-case';

/** One request, whole. The address holds the number only; the code comes from the device. */
export default function Case() {
  const { number = '' } = usePageQuery();
  const known = useKnownCase(number);
  const hand = useCase(known);
  const doing = useDoing(hand);
  return (
    <Screen title="我的申请">
      {known === null ? <Loading /> : null}
      {known === undefined ? <NotHere number={number} /> : null}
      {known ? (
        <>
          <Box className="meta">{`申请编号 ${number}`}</Box>
          <Said doing={doing} />
          <Answered answer={hand.answer}>
            {(view) => <CaseBody view={view} known={known} hand={hand} doing={doing} />}
          </Answered>
        </>
      ) : null}
    </Screen>
  );
}

/** What has arrived, and what comes next. */
function Said({ doing: { said } }: { readonly doing: Doing }) {
  if (said === null) return null;
  return (
    <Box className="card hint" role="status" id="foi-said">
      <Box as="h2">{said.title}</Box>
      <Box as="p">{said.next}</Box>
    </Box>
  );
}

interface CaseBodyProps {
  readonly view: FoiCaseView;
  readonly known: KeptCase;
  readonly hand: CaseInHand;
  readonly doing: Doing;
}

function CaseBody({ view, known, hand, doing }: CaseBodyProps) {
  const { act } = doing;
  const { whole, replyDueOn } = view;
  // A reply is read first; what is still awaited is done first.
  const acts =
    act === null ? (
      <CaseActs view={view} known={known} choose={doing.choose} />
    ) : (
      <ActForm
        key={act}
        known={known}
        act={act}
        basis={offersOf(view).find((offer) => offer.act === act)?.basis ?? ''}
        done={doing.done}
        arrivedBefore={(text) => doing.arrivedBefore(known.number, text)}
        close={doing.close}
      />
    );
  return (
    <>
      <CaseClock view={view} />
      {isOpen(view) ? acts : null}
      <Letters view={view} known={known} />
      <RateCase view={view} known={known} done={hand.take} />
      {isOpen(view) ? null : acts}
      <CaseSteps view={view} />
      <CaseDays view={view} />
      <Consultations view={view} />
      {whole?.remedies ? <CaseRemedies remedies={whole.remedies} /> : null}
      {!whole?.remedies && isOpen(view) ? <Remedies replyDueOn={replyDueOn} /> : null}
      <Asked view={view} />
      <Kept known={known} />
    </>
  );
}

/** What was asked for, by whom, and how the reply is to come. */
function Asked({ view: { applicant, information, delivery, orally } }: { readonly view: FoiCaseView }) {
  return (
    <Box as="section" className="card" label="申请内容">
      <Box as="h2">申请内容</Box>
      <Line name="描述" value={information.description} />
      <Line name="文件名称" value={information.title} />
      <Line name="文号" value={information.documentNumber} />
      <Line name="怎么收" value={`${replyFormName[delivery.form]} · ${deliveryMethodName[delivery.method]}`} />
      <Line name="申请人" value={`${applicant.name} ${applicant.idNumber}`} />
      <Line name="电话" value={applicant.phone} />
      <Line name="电子邮箱" value={applicant.email} />
      <Line name="通信地址" value={applicant.address} />
      <Line name="填写" value={orally ? '口头申请，工作人员代为填写' : ''} />
    </Box>
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
              forgetActDrafts(number);
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
