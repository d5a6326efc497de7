import type {
  DeskEnquiries,
  DeskEnquiry,
  DeskEnquiryAct,
  DeskEnquiryDone,
  DeskEnquiryHistory,
  DeskEnquiryQuery,
} from '../../../contract/enquiry-desk';
import type { EnquiryStandings } from '../../../contract/enquiry';
import type { QaIssueContent, QaSeriesContent } from '../../../contract/qa-series';
import type { Engine } from '../foi/engines';
import { NOW, runCity, type RunningCity } from '../running-city';
import { directory } from '../foi/two-departments';
import { explainer, policy } from '../small-city';
import { Office, type Answer } from '../staff/office';
import { signIn, type StaffHeaders } from '../staff/signed-in';

const of = { department: 'yibao', topics: ['yiliao'], publishedOn: '2026-11-01', summary: '' };
export const SERIES: QaSeriesContent = { ...of, sourceId: 'menzhen-wenda', title: '门诊问答' };
export const ISSUE: QaIssueContent = {
  ...of,
  sourceId: 'menzhen-wenda-1',
  series: 'menzhen-wenda',
  number: 1,
  title: '门诊报销',
  policies: ['menzhen'],
  items: [{ sourceId: 'menzhen-jiezhuan', question: '门诊怎么报？', answer: '直接刷卡。', tags: [], clauses: [] }],
};

export interface Question {
  readonly id: string;
  readonly key: string;
}

/** A server with published things to ask about, and what residents and staff do there with questions. */
export class QuestionDesk {
  readonly city: RunningCity;
  readonly office: Office;
  readonly officer: StaffHeaders;
  readonly handler: StaffHeaders;
  #sent = 0;

  private constructor(city: RunningCity, office: Office, officer: StaffHeaders, handler: StaffHeaders) {
    this.city = city;
    this.office = office;
    this.officer = officer;
    this.handler = handler;
  }

  static async open(engine: Engine): Promise<QuestionDesk> {
    const city = await runCity({ engine });
    const office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
    await city.publish('directory', directory);
    await city.publish('policies', policy('menzhen'));
    await city.publish('explainers', explainer('menzhen-tujie', 'menzhen'));
    await city.publish('qa-series', SERIES);
    await city.publish('qa-issues', ISSUE);
    const officer = await signIn(city, 'foi-officer');
    return new QuestionDesk(city, office, officer, await signIn(city, 'handler', 'yibao'));
  }

  /** Each a second after the one before. */
  async ask(text: string, given: object = {}): Promise<Question> {
    this.#sent += 1;
    this.city.clock.set(new Date(Date.parse(NOW) + this.#sent * 1_000).toISOString());
    const key = `key-of-question-${String(this.#sent).padStart(4, '0')}`;
    const answer = await this.city.app.inject({
      method: 'POST',
      url: '/api/enquiry',
      headers: { 'idempotency-key': key },
      payload: { about: { kind: 'general' }, text, ...given },
    });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return { id: answer.json<{ id: string }>().id, key };
  }

  async list(query: DeskEnquiryQuery = {}, who: StaffHeaders = this.officer): Promise<DeskEnquiries> {
    return (await this.office.must(who, 'POST', '/api/staff/enquiries/list', query)).json<DeskEnquiries>();
  }

  async history({ id }: { readonly id: string }, who: StaffHeaders = this.officer): Promise<DeskEnquiryHistory> {
    return (await this.office.must(who, 'GET', `/api/staff/enquiries/${id}`)).json<DeskEnquiryHistory>();
  }

  async read(question: { readonly id: string }, who: StaffHeaders = this.officer): Promise<DeskEnquiry> {
    return (await this.history(question, who)).enquiry;
  }

  /** @param key - left out, one that was not used before */
  send(
    who: StaffHeaders,
    act: DeskEnquiryAct,
    enquiries: readonly { readonly id: string; readonly version: number }[],
    key?: string,
  ): Promise<Answer> {
    const headers = key === undefined ? who : { ...who, 'idempotency-key': key };
    return this.office.call(headers, 'POST', '/api/staff/enquiries/acts', { act, enquiries });
  }

  /** The act as it stands now, which has to go through. */
  async act(who: StaffHeaders, act: DeskEnquiryAct, ...questions: readonly { id: string }[]): Promise<DeskEnquiryDone> {
    const seen = await Promise.all(questions.map((each) => this.read(each)));
    const answer = await this.send(
      who,
      act,
      seen.map(({ id, version }) => ({ id, version })),
    );
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<DeskEnquiryDone>();
  }

  /** What whoever asked reads. */
  async standing({ key }: Question): Promise<NonNullable<EnquiryStandings['items'][number]>> {
    const body = { keys: [key] };
    const { items } = (await this.office.must(null, 'POST', '/api/enquiry/standings', body)).json<EnquiryStandings>();
    if (!items[0]) throw new Error('no such question');
    return items[0];
  }

  async stop(): Promise<void> {
    await this.city.stop();
  }
}
