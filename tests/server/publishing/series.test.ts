import type { ManuscriptView } from '../../../contract/manuscript';
import { civilDateOf } from '../../../domain/calendar';
import { embedded } from '../foi/engines';
import { Newsroom, PATH } from './newsroom';

describe('a Q&A series as a manuscript', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await Newsroom.open(embedded);
  }, 60_000);
  afterAll(() => room.stop());

  it('is founded as any piece, and its first issue can be written once it is published', async () => {
    const editor = await room.who('editor');
    const filed = { department: 'yibao', topics: ['yiliao'] };
    const series = await room.must<ManuscriptView>(editor, 'POST', PATH, {
      kind: 'qa-series',
      content: { ...filed, title: '医保问答', summary: '看病报销的事，一问一答。' },
      disclosure: { attribute: 'proactive' },
    });
    await room.reviewed(series.id);
    await room.signsOff(series.id);
    const items = [{ sourceId: 'yibao-wenda-1', question: '怎么报？', answer: '直接刷卡。', tags: [], clauses: [] }];
    const issue = await room.must<ManuscriptView>(editor, 'POST', PATH, {
      kind: 'qa-issues',
      content: { ...filed, series: series.publicId, number: 1, title: '门诊', summary: '', policies: [], items },
      disclosure: { attribute: 'proactive' },
    });
    await room.reviewed(issue.id);
    await room.signsOff(issue.id);
    const answer = await room.city.app.inject(`/api/qa-series/${series.publicId}`);
    const today = civilDateOf(room.city.clock.now());
    expect(answer.json()).toMatchObject({ title: '医保问答', publishedOn: today, issueCount: 1, itemCount: 1 });
  });
});
