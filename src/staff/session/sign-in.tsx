import { useState } from 'react';
import type { StaffMe, StaffSignInStep } from '../../../contract/staff';
import { dropAllDrafts } from '../../workbench/draft';
import { BareFrame, firstPageOf } from '../../workbench/frame';
import { isStaffAddress, pageQuery, toStaff } from '../../workbench/routes';
import { CodeStep } from './code-step';
import { PasswordStep } from './password-step';

const LAST_PERSON = 'mingbai-desk-person';

/** Drafts of one person are nothing for the next who sits down at this device. */
function keepDraftsOnlyFor(id: string): void {
  try {
    const before = window.sessionStorage.getItem(LAST_PERSON);
    if (before !== null && before !== id) dropAllDrafts();
    window.sessionStorage.setItem(LAST_PERSON, id);
  } catch {
    // Without storage there are no drafts.
  }
}

/** Somebody had signed in at this tab before, so this is not his first visit. */
function wasHereBefore(): boolean {
  try {
    return window.sessionStorage.getItem(LAST_PERSON) !== null;
  } catch {
    return false;
  }
}

function enter(me: StaffMe): void {
  keepDraftsOnlyFor(me.id);
  const back = pageQuery()['back'] ?? '';
  const goal = isStaffAddress(back) ? back : firstPageOf(me);
  window.location.replace(me.mustChangePassword ? toStaff('password', { back: goal }) : goal);
}

export default function SignIn() {
  const [step, setStep] = useState<StaffSignInStep | null>(null);
  const cameBack = pageQuery()['back'] !== undefined && wasHereBefore();
  return (
    <BareFrame title="登录">
      <div className="w-card">
        {step === null ? (
          <PasswordStep cameBack={cameBack} onDone={setStep} />
        ) : (
          <CodeStep step={step} onBack={() => setStep(null)} onDone={enter} />
        )}
      </div>
      <p className="w-hint">每一次登录和每一步操作都会记入操作记录。离开座位前请退出登录。</p>
    </BareFrame>
  );
}
