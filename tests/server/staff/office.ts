import type { FoiReceipt, FoiSubmission } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskQueue } from '../../../contract/foi-queue';
import type { FoiLetterInput } from '../../../contract/foi-letter';
import type { StaffHeaders } from './signed-in';

export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the reader knows what it asked for
  json<T>(): T;
}

export interface SentRequest {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Deed = readonly [StaffHeaders, { readonly kind: string }, (FoiLetterInput | undefined)?, string?];

/** A listening server, as the browsers of an office and of applicants use it. */
export class Office {
  readonly #address: string;
  #keys = 0;

  constructor(address: string) {
    this.#address = address;
  }

  /** Carries the given session, and a key that was not used before. */
  async call(who: StaffHeaders | null, method: Method, path: string, body?: object | FormData): Promise<Answer> {
    this.#keys += 1;
    const json = body !== undefined && !(body instanceof FormData);
    const answer = await fetch(this.#address + path, {
      method,
      redirect: 'manual',
      headers: {
        'idempotency-key': `office-key-${String(this.#keys).padStart(8, '0')}`,
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...who,
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString();
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in the interface
    return { status: answer.status, bytes, text, json: <T>() => JSON.parse(text) as T };
  }

  /** As `call`, and throws where the answer is a refusal. */
  async must(who: StaffHeaders | null, method: Method, path: string, body?: object | FormData): Promise<Answer> {
    const answer = await this.call(who, method, path, body);
    if (answer.status >= 300) throw new Error(`${String(answer.status)} ${method} ${path} ${answer.text}`);
    return answer;
  }

  /** @param officer - who looks its id up in the queue */
  async submit(officer: StaffHeaders, submission: FoiSubmission): Promise<SentRequest> {
    const sent = (await this.must(null, 'POST', '/api/foi', submission)).json<FoiReceipt>();
    const body = { view: 'all', words: sent.number };
    const { items } = (await this.must(officer, 'POST', '/api/staff/foi/queue', body)).json<DeskQueue>();
    return { id: items[0]?.id ?? '', number: sent.number, code: sent.lookupCode };
  }

  /** Does one act after the other. */
  async acts(id: string, sequence: number, on: string, deeds: readonly Deed[]): Promise<DeskCase> {
    let seen: DeskCase | undefined;
    for (const [at, [who, act, letter, note]] of deeds.entries()) {
      const body = {
        sequence: sequence + at,
        act: { ...act, on },
        ...(letter ? { letter } : {}),
        ...(note === undefined ? {} : { note }),
      };
      seen = (await this.must(who, 'POST', `/api/staff/foi/cases/${id}/acts`, body)).json<DeskCase>();
    }
    if (!seen) throw new Error('nothing to do');
    return seen;
  }

  upload(who: StaffHeaders, caseId: string, name: string, type: string, content: Buffer): Promise<Answer> {
    const form = new FormData();
    form.set('purpose', 'release');
    form.set('file', new Blob([new Uint8Array(content)], { type }), name);
    return this.must(who, 'POST', `/api/staff/foi/cases/${caseId}/attachments`, form);
  }
}
