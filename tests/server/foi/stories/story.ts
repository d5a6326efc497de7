import type { ReportDraft } from '../../../../contract/annual-report';
import type { DeskCase } from '../../../../contract/foi-desk';
import type { FoiLetterInput } from '../../../../contract/foi-letter';
import type { ReplyKind } from '../../../../domain/foi/case';
import { readPdf } from '../../redaction/traces';
import { runOffice, type Office, type Sent } from '../office';

/** People come to work and sign in on every day of it. */
const WHOLE_CASE_MS = 180_000;

/** A whole case in a city of its own, from Monday, 2 March 2026 on, at nine in the morning. */
export const story = (title: string, tell: (office: Office) => Promise<void>): void => {
  it(
    title,
    async () => {
      const office = await runOffice();
      try {
        await tell(office);
      } finally {
        await office.stop();
      }
    },
    WHOLE_CASE_MS,
  );
};

/** The officer gives the case to the department, and a handler there takes it on. */
export const takeOn = async (office: Office, sent: Sent): Promise<void> => {
  await office.act('foi-officer', sent, { kind: 'assigned', department: 'yibao' });
  const claimed = await office.ask('handler@yibao', 'POST', `/foi/cases/${sent.id}/claim`);
  if (claimed.statusCode !== 200) throw new Error(claimed.body);
};

export const sendAndTakeOn = async (office: Office): Promise<Sent> => {
  const sent = await office.sendOnline();
  await takeOn(office, sent);
  return sent;
};

export const review = (office: Office, sent: Sent): Promise<DeskCase> =>
  office.act('legal-reviewer', sent, { kind: 'legal-review', opinion: 'agrees' });

/** What the head of the office decides; the answer as it is. */
export const tryDecide = (office: Office, sent: Sent, reply: ReplyKind, letter: FoiLetterInput = {}) =>
  office.tryAct('office-head', sent, { kind: 'decided', reply }, { letter });

export const decide = (office: Office, sent: Sent, reply: ReplyKind, letter: FoiLetterInput = {}): Promise<DeskCase> =>
  office.act('office-head', sent, { kind: 'decided', reply }, { letter });

export const serve = (office: Office, sent: Sent): Promise<DeskCase> =>
  office.act('foi-officer', sent, { kind: 'served', method: 'electronic' });

export const archive = (office: Office, sent: Sent): Promise<DeskCase> =>
  office.act('foi-officer', sent, { kind: 'archived' });

/** What stands in the way of an act: status, code, article or field. */
export const refusalOf = async (answer: ReturnType<Office['ask']>): Promise<object> => {
  const { status, code, article, field } = (await answer).json<Record<string, unknown>>();
  return {
    status,
    code,
    ...(article === undefined ? {} : { article }),
    ...(field === undefined ? {} : { field }),
  };
};

/** What the applicant sees: where the case stands, the last day to reply, the letters, what can be done. */
export const seen = async (office: Office, sent: Sent) => {
  const { state, replyDueOn, letters = [], acts = [], history } = await office.lookUp(sent);
  return {
    state,
    replyDueOn,
    letters: letters.map(({ kind }) => kind),
    acts: acts.map(({ kind }) => kind),
    last: history.at(-1)?.what,
  };
};

/** The words of the applicant's newest letter of a kind, opened by number and code. */
export const opened = async (office: Office, sent: Sent, kind: string): Promise<string> => {
  const letter = (await office.lookUp(sent)).letters?.filter((each) => each.kind === kind).at(-1);
  const { statusCode, rawPayload } = await office.openLetter(sent, letter?.id ?? 'none');
  if (statusCode !== 200) throw new Error(`no ${kind} for the applicant`);
  return readPdf(rawPayload)
    .pages.map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
};

const aboveNothing = (cells: object): object =>
  Object.fromEntries(Object.entries(cells).filter(([, count]) => Number(count) > 0));

/** Every cell of the report on a year that counts something: rows of table 3 in total, table 4, the fees. */
export const reportOn = async (office: Office, year = 2026) => {
  const answer = await office.ask('office-head', 'GET', `/reports/${String(year)}`);
  const { tableThree, tableFour, feeIncomeYuan } = answer.json<ReportDraft>().report;
  const rows = Object.entries(tableThree).map(([row, { total }]) => [row, total]);
  return {
    rows: aboveNothing(Object.fromEntries(rows) as object),
    review: aboveNothing(tableFour.review),
    direct: aboveNothing(tableFour.direct),
    afterReview: aboveNothing(tableFour.afterReview),
    feeIncomeYuan,
  };
};

const NO_REMEDIES = { review: {}, direct: {}, afterReview: {} };

/** The report when this one case came and ended in the year, in that row and no other. */
export const onlyIn = (row: string, more: object = {}): object => ({
  rows: { '1': 1, [row]: 1, '3.7': 1 },
  ...NO_REMEDIES,
  feeIncomeYuan: 0,
  ...more,
});
