import { EMPTY_REGISTRATION, faultsOf, stillWrong } from '../../src/staff/desk/register-draft';

const fieldsOf = (problem: ReturnType<typeof faultsOf>): unknown[] => problem?.issues?.map(({ field }) => field) ?? [];

describe('stillWrong', () => {
  const said = faultsOf(EMPTY_REGISTRATION);

  it('takes a fault back as soon as it is put right, and counts what is left', () => {
    const draft = { ...EMPTY_REGISTRATION, channel: 'in-person', name: '欧阳秀英' };
    const left = stillWrong(said, draft);
    expect(fieldsOf(said)).toContain('channel');
    expect(fieldsOf(left)).toEqual(fieldsOf(said).filter((field) => field !== 'channel' && field !== 'applicant.name'));
    expect(left?.title).toBe(`还有 ${String(left?.issues?.length)} 处要补上或改正。`);
  });

  it('finds no new fault before the form is sent again', () => {
    const onlyChannel = said && { ...said, issues: said.issues?.filter(({ field }) => field === 'channel') ?? [] };
    expect(fieldsOf(stillWrong(onlyChannel, EMPTY_REGISTRATION))).toEqual(['channel']);
    expect(stillWrong(onlyChannel, { ...EMPTY_REGISTRATION, channel: 'in-person' })).toBeNull();
  });

  it('leaves what the server said as it stands', () => {
    const problem = { type: 'about:blank', status: 409, code: 'foi.repeated', title: '已经登记过。' };
    expect(stillWrong(problem, EMPTY_REGISTRATION)).toBe(problem);
  });
});
