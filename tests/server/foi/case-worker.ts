import type { FoiReceipt } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskQueue } from '../../../contract/foi-queue';
import { addDays, civilDateOf } from '../../../domain/calendar';
import type { StaffRole } from '../../../domain/staff';
import type { StaffHeaders } from '../staff/signed-in';
import { AHEAD, SCRIPTS, type Step } from './case-scripts';
import { person } from './forms';

/** A case as those who work on it know it: what was acknowledged. */
export interface KnownCase {
  readonly number: string;
  readonly code: string;
  id: string;
  readonly kinds: string[];
  readonly comments: string[];
  /** Sent, and never answered. */
  readonly unheard: string[];
  readonly done: Asked[];
}

export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** A request under way. */
interface Under {
  readonly asked: Asked;
  readonly take: (answer: string) => void;
  /** It has no key, so nobody may send it twice. */
  readonly once: boolean;
}

let made = 0;
const next = (): string => String((made += 1)).padStart(10, '0');

/** Sends one request as JSON; throws where the server says no, or is gone. */
export const send = async (address: string, { path, headers, body }: Asked): Promise<string> => {
  const from = next();
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // Everybody has an address of their own; here they would share one limit.
      'x-forwarded-for': `10.${from.slice(2, 4)}.${from.slice(4, 7).replace(/^0+/, '') || '0'}.1`,
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${String(answer.status)} ${path} ${JSON.stringify(body)} ${text}`);
  return text;
};

/** Takes one case after the other through its script, one request at a time, and goes on after a crash where it was. */
export class CaseWorker {
  readonly cases: KnownCase[] = [];
  #under: Under | undefined;
  #steps: Step[] = [];
  #script: number;

  readonly #signedIn: ReadonlyMap<StaffRole, StaffHeaders>;

  constructor(signedIn: ReadonlyMap<StaffRole, StaffHeaders>, firstScript: number) {
    this.#signedIn = signedIn;
    this.#script = firstScript;
  }

  /** Whether a request was sent and not answered. */
  get isCutOff(): boolean {
    return this.#under !== undefined;
  }
  /** Whether its case is at the end of its script. */
  get isBetweenCases(): boolean {
    return this.#under === undefined && this.#steps.length === 0;
  }

  /** After a crash: what has no key is not sent again, because it may have happened. */
  giveUpWhatHasNoKey(): void {
    if (this.#under?.once === true) this.#under = undefined;
  }

  /** One request and its answer: the one that was cut off, the same again, or the next. */
  async work(address: string): Promise<void> {
    this.#under ??= this.#plan();
    const { asked, take } = this.#under;
    try {
      take(await send(address, asked));
    } catch (error) {
      // At midnight, what was not done yet has to be done as of the new day.
      if (!String(error).includes('foi.case.only-today')) throw error;
      this.#under = undefined;
      return;
    }
    this.#under = undefined;
  }

  #plan(): Under {
    const known = this.cases.at(-1);
    if (known?.id === '') return this.#find(known);
    const [step] = this.#steps;
    if (!known || !step) return this.#submit();
    if (step.by === 'applicant') return this.#applicant(known, step);
    return 'does' in step ? this.#beside(known, step) : this.#act(known, step);
  }

  #staff(role: StaffRole, key = `desk-key-${next()}`): Record<string, string> {
    const headers = this.#signedIn.get(role);
    if (!headers) throw new Error(`nobody is a ${role}`);
    return { ...headers, 'idempotency-key': key };
  }

  #submit(): Under {
    const script = SCRIPTS[this.#script % SCRIPTS.length];
    if (!script) throw new Error('no script');
    const { channel, steps } = script;
    const submission = { ...person, information: { description: `第 ${next()} 份的收支` } };
    const online = channel === 'online';
    const cameOn = civilDateOf(new Date());
    const key = `desk-key-${next()}`;
    const asked: Asked = online
      ? { path: '/api/foi', headers: { 'idempotency-key': key }, body: submission }
      : {
          path: '/api/staff/foi/cases',
          headers: this.#staff('foi-officer', key),
          body: { submission, channel, cameOn, confirmed: false },
        };
    return {
      asked,
      once: false,
      take: (answer) => {
        const { number, lookupCode: code } = JSON.parse(answer) as FoiReceipt;
        const kinds = online ? ['submitted', 'receipt-confirmed'] : ['submitted'];
        this.cases.push({ number, code, id: '', kinds, comments: [], unheard: [], done: [asked] });
        this.#steps = [...steps];
        this.#script += 1;
      },
    };
  }

  #find(known: KnownCase): Under {
    const body = { view: 'all', words: known.number };
    return {
      asked: { path: '/api/staff/foi/queue', headers: this.#staff('foi-officer'), body },
      once: false,
      take(answer) {
        const [line] = (JSON.parse(answer) as DeskQueue).items;
        if (line?.number !== known.number) throw new Error(`${known.number} is not in the queue`);
        known.id = line.id;
      },
    };
  }

  #act(known: KnownCase, { by, act, letter }: Extract<Step, { act: object }>): Under {
    const on = civilDateOf(new Date());
    const fields = Object.entries(act).map(([name, value]) => [name, value === AHEAD ? addDays(on, 20) : value]);
    const sequence = known.kinds.length;
    const asked: Asked = {
      path: `/api/staff/foi/cases/${known.id}/acts`,
      headers: this.#staff(by),
      body: { sequence, act: { ...Object.fromEntries(fields), on }, ...(letter ? { letter } : {}) },
    };
    return {
      asked,
      once: false,
      take: (answer) => {
        // Nothing is shown of a case that was handed over to another department.
        const seen = answer === '' ? null : (JSON.parse(answer) as DeskCase);
        if (seen && seen.sequence !== sequence + 1)
          throw new Error(`${act.kind} became number ${String(seen.sequence)}`);
        this.#acknowledge(known, asked, act.kind);
      },
    };
  }

  #applicant(known: KnownCase, { act, text }: Extract<Step, { by: 'applicant' }>): Under {
    const { number, code } = known;
    const asked: Asked = {
      path: '/api/foi/act',
      headers: { 'idempotency-key': `desk-key-${next()}` },
      body: { number, code, act, ...(text === undefined ? {} : { text: `${text} ${next()}` }) },
    };
    const words = (asked.body as { text?: string }).text ?? '';
    return {
      asked,
      once: false,
      take: () => {
        if (act === 'supplement') known.comments.push(words);
        this.#acknowledge(known, asked, act === 'supplement' ? null : act);
      },
    };
  }

  #beside(known: KnownCase, { by, does }: Extract<Step, { does: string }>): Under {
    const comment = does === 'comment';
    const text = `看过了 ${next()}`;
    const path = `/api/staff/foi/cases/${known.id}/${comment ? 'comments' : 'claim'}`;
    if (comment) known.unheard.push(text);
    return {
      asked: { path, headers: this.#staff(by), body: comment ? { text } : {} },
      once: comment,
      take: () => {
        if (comment) known.comments.push(...known.unheard.splice(known.unheard.indexOf(text), 1));
        this.#steps.shift();
      },
    };
  }

  #acknowledge(known: KnownCase, asked: Asked, kind: string | null): void {
    if (kind !== null) known.kinds.push(kind);
    known.done.push(asked);
    this.#steps.shift();
  }
}
