import fc from 'fast-check';
import {
  chineseNumber,
  identityOfProposal,
  numberOfChinese,
  placeProposalColumns,
  PROPOSAL_COLUMNS,
  proposalFaults,
  readProposal,
  readProposals,
  sessionName,
  writtenSession,
  type ProposalColumn,
  type ProposalRowCode,
} from '../../../domain/proposal';
import { aRow, DIRECTORY } from './rows';

const TODAY = '2026-11-24';
const faultsOf = (change: Parameters<typeof aRow>[0]) => readProposal(aRow(change), DIRECTORY, TODAY).faults;

describe('numberOfChinese', () => {
  it('reads what chineseNumber writes, for every number below 100', () => {
    for (let value = 1; value < 100; value += 1) expect(numberOfChinese(chineseNumber(value))).toBe(value);
  });
  it.each(['', '五四', '百', '十十', '五十五五', '2026'])('does not take %j for a number', (text) => {
    expect(numberOfChinese(text)).toBeUndefined();
  });
});

describe('writtenSession', () => {
  it.each([
    ['五届三次', 5, 3],
    ['市五届人大三次会议', 5, 3],
    ['第五届第三次会议', 5, 3],
    ['5届3次', 5, 3],
    ['政协临溪市十二届委员会十一次会议', 12, 11],
  ])('%s is term %d, session %d', (text, term, session) => {
    expect(writtenSession(text)).toEqual({ term, session });
  });
  it('reads back the name that residents see, of either form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('suggestion' as const, 'proposal' as const),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        (form, term, session) => {
          expect(writtenSession(sessionName(form, term, session))).toEqual({ term, session });
        },
      ),
    );
  });
});

describe('readProposal', () => {
  it('reads a row as an office writes it', () => {
    const { proposal, faults } = readProposal(aRow(), DIRECTORY, TODAY);
    expect(faults).toEqual([]);
    expect(proposal).toMatchObject({
      form: 'suggestion',
      term: 5,
      session: 3,
      number: 12,
      department: 'yibao',
      coHosts: ['临溪市财政局', '临溪市民政局'],
      assignedOn: '2026-02-27',
      answeredOn: '2026-05-20',
      result: 'done',
      disclosure: 'full',
      isComplex: false,
      satisfaction: 'satisfied',
      topics: ['yiliao'],
    });
  });

  it('keeps a host that is not in the directory by its name', () => {
    const { proposal } = readProposal(aRow({ host: '云禾县人民政府' }), DIRECTORY, TODAY);
    expect(proposal).toMatchObject({ host: '云禾县人民政府', department: undefined });
  });

  it.each<[ProposalColumn, string, ProposalRowCode]>([
    ['form', '来信', 'proposal.row.form'],
    ['form', '人大建议和政协提案', 'proposal.row.form'],
    ['session', '三次会议', 'proposal.row.session'],
    ['year', '二六年', 'proposal.row.year'],
    ['number', '十二', 'proposal.row.number'],
    ['title', ' ', 'proposal.row.needed'],
    ['title', '字'.repeat(201), 'proposal.row.too-long'],
    ['host', '', 'proposal.row.needed'],
    ['assignedOn', '2026-02-30', 'proposal.assigned-date'],
    ['assignedOn', '2026-12-30', 'proposal.row.date-future'],
    ['answeredOn', '去年', 'proposal.answered-date'],
    ['answeredOn', '2026-01-05', 'proposal.answered-early'],
    ['complex', '有点', 'proposal.row.complex'],
    ['result', 'E', 'proposal.row.result'],
    ['disclosure', '保密', 'proposal.row.disclosure'],
    ['satisfaction', '凑合', 'proposal.row.satisfaction'],
    ['topics', '医疗医保、钓鱼', 'proposal.row.topic'],
  ])('says of %s %j that it is %s', (column, text, code) => {
    expect(faultsOf({ [column]: text })).toContainEqual({ column, code });
  });

  it('tells every fault of a row at once', () => {
    const columns = faultsOf({ form: '', year: '', host: '', answeredOn: 'x' }).map(({ column }) => column);
    expect(columns).toEqual(expect.arrayContaining(['form', 'year', 'host', 'answeredOn']));
  });

  it('never throws, and gives a proposal exactly where there is no fault', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', '是', 'A', '2026-03-01', '五届三次', '12'));
    const row = fc.record(Object.fromEntries(Object.keys(PROPOSAL_COLUMNS).map((key) => [key, cell])));
    fc.assert(
      fc.property(row, (written) => {
        const { proposal, faults } = readProposal(aRow(written), DIRECTORY, TODAY);
        expect(proposal === null).toBe(faults.length > 0);
      }),
    );
  });
});

describe('readProposals', () => {
  it('takes no row of a proposal that the list has twice, and leaves the others', () => {
    const rows = [aRow(), aRow({ number: '第012号', title: '另一件' }), aRow({ number: '13' })];
    const read = readProposals(rows, DIRECTORY, TODAY);
    expect(read.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['proposal.row.twice'],
      ['proposal.row.twice'],
      [],
    ]);
  });
});

describe('identityOfProposal', () => {
  it('is another for each form, term, session and number', () => {
    const part = fc.integer({ min: 1, max: 99 });
    const key = fc.record({
      form: fc.constantFrom('suggestion' as const, 'proposal' as const),
      term: part,
      session: part,
      number: fc.integer({ min: 1, max: 9_999 }),
    });
    fc.assert(
      fc.property(key, key, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(identityOfProposal(a) === identityOfProposal(b)).toBe(same);
      }),
    );
  });
});

describe('proposalFaults', () => {
  const facts = { assignedOn: '2026-03-01', disclosure: 'full' as const };
  it.each([
    ['an answer without a result', { ...facts, answeredOn: '2026-04-01', reply: '答复' }, 'proposal.result-needed'],
    ['a result without an answer', { ...facts, result: 'done' as const }, 'proposal.result-early'],
    [
      'an answer without its text',
      { ...facts, answeredOn: '2026-04-01', result: 'done' as const },
      'proposal.reply-needed',
    ],
    ['a text without an answer', { ...facts, reply: '答复' }, 'proposal.answered-needed'],
    ['what is withheld without a reason', { ...facts, disclosure: 'withheld' as const }, 'proposal.reason-needed'],
    [
      'what is withheld with its text',
      { ...facts, disclosure: 'withheld' as const, withheldReason: '涉密', reply: '答复' },
      'proposal.reply-not-wanted',
    ],
    ['a reason for what is disclosed', { ...facts, withheldReason: '涉密' }, 'proposal.reason-not-wanted'],
  ])('refuses %s', (_what, given, code) => {
    expect(proposalFaults(given).map((fault) => fault.code)).toEqual([code]);
  });
  it('lets what is not answered yet be published', () => {
    expect(proposalFaults(facts)).toEqual([]);
  });
});

describe('placeProposalColumns', () => {
  it('finds columns by the names that offices use, in any order, and names those that are missing', () => {
    const heading = ['序号', '案由', '提案者', '类别', '届次', '年度', '承办单位', '交办日期'];
    const { places, missing } = placeProposalColumns(heading);
    expect([places.get('number'), places.get('title'), places.get('host')]).toEqual([0, 1, 6]);
    expect(missing).toEqual(['公开情况']);
  });
});
