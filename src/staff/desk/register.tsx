import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskReceipt } from '../../../contract/foi-desk';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { Frame } from '../../workbench/frame';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { EMPTY_REGISTRATION, faultsOf, registrationOf, stillWrong } from './register-draft';
import { ApplicantFields, ArrivalFields, DeliveryFields, InformationFields } from './register-fields';
import { RegistrationReceipt } from './registration-receipt';

export default function Register() {
  return (
    <Frame title="现场登记" needs={['foi.register']}>
      <Registration />
    </Frame>
  );
}

/** 现场申请: what came on paper, by fax or in person, entered for the applicant. */
function Registration() {
  const [draft, change, drop] = useDraft('registration', EMPTY_REGISTRATION);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [receipt, setReceipt] = useState<DeskReceipt | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const faults = faultsOf(draft);
    setProblem(faults);
    if (faults) {
      window.scrollTo({ top: 0 });
      return;
    }
    setBusy(true);
    const body = registrationOf(draft);
    const key = await once.keyFor(body);
    const got = await callStaff<DeskReceipt>({ method: 'POST', path: '/api/staff/foi/cases', body, key });
    setBusy(false);
    window.scrollTo({ top: 0 });
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    once.forget();
    drop();
    change(EMPTY_REGISTRATION);
    drop();
    setReceipt(got.data);
  };
  if (receipt) return <RegistrationReceipt receipt={receipt} onNext={() => setReceipt(null)} />;
  const shown = stillWrong(problem, draft);
  const fields = { draft, change, problem: shown };
  return (
    <form className="w-stack r-form" noValidate onSubmit={(event) => void send(event)}>
      <h1>现场登记</h1>
      <p className="w-hint">
        把纸面、传真或当面提出的申请录进来，申请人得到同样的回执和查询码。只问法律要求的，不问用途和理由。
      </p>
      <ProblemNote problem={shown} />
      <ArrivalFields {...fields} />
      <ApplicantFields {...fields} />
      <InformationFields {...fields} />
      <DeliveryFields {...fields} />
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy}>
          {busy ? '正在登记' : '登记，出回执'}
        </button>
        <button
          type="button"
          className="w-button quiet"
          onClick={() => {
            change(EMPTY_REGISTRATION);
            drop();
            setProblem(null);
          }}
        >
          全部清空
        </button>
      </div>
    </form>
  );
}
