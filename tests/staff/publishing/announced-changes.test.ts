import { announcedChanges } from '../../../src/staff/publishing/kinds/announced-changes';

const AT = '2026-11-24T02:00:00.000Z';
const announced = {
  startsAt: '2026-11-26T10:00:00+08:00',
  endsAt: '2026-11-26T11:00:00+08:00',
  venue: '新闻发布厅',
  changes: [{ at: '2026-11-20T09:00:00+08:00', text: '增加市财政局发言人。' }],
};

describe('announcedChanges', () => {
  it('says by itself when the time or the venue of an announced press conference is changed', () => {
    const now = {
      ...announced,
      startsAt: '2026-11-27T15:00:00+08:00',
      endsAt: '2026-11-27T16:00:00+08:00',
      venue: '政务中心',
    };
    expect(announcedChanges(announced, now, AT)).toEqual([
      { at: AT, text: '时间由2026年11月26日 10:00—11:00改为2026年11月27日 15:00—16:00。' },
      { at: AT, text: '地点由新闻发布厅改为政务中心。' },
      ...announced.changes,
    ]);
  });

  it('takes the record back with the change, and keeps what was written by hand', () => {
    const byHand = { at: AT, text: '记者凭证入场。' };
    const changed = announcedChanges(announced, { ...announced, venue: '政务中心' }, AT);
    expect(announcedChanges(announced, { ...announced, changes: [byHand, ...changed] }, AT)).toEqual([
      byHand,
      ...announced.changes,
    ]);
  });

  it('says that a link was replaced or taken away, and nothing of one that came', () => {
    const live = { ...announced, livestreamUrl: 'https://live.linxi.example/a', channels: { finderUserName: 'sphA' } };
    const told = (now: object) => announcedChanges(live, { ...live, ...now }, AT).map(({ text }) => text);
    expect(told({ livestreamUrl: 'https://live.linxi.example/b' })[0]).toBe('更换了直播链接。');
    expect(told({ livestreamUrl: undefined })[0]).toBe('取消了直播链接。');
    expect(told({ replayUrl: 'https://live.linxi.example/c' })).toEqual(['增加市财政局发言人。']);
  });

  it('tells the same kind of change a second time, at its own instant, and once however long it is typed', () => {
    const first = { at: '2026-11-22T09:00:00+08:00', text: '更换了直播链接。' };
    const live = {
      ...announced,
      livestreamUrl: 'https://live.linxi.example/b',
      changes: [first, ...announced.changes],
    };
    const typed = announcedChanges(live, { ...live, livestreamUrl: 'https://live.linxi.example/' }, AT);
    const done = { ...live, livestreamUrl: 'https://live.linxi.example/c', changes: [...typed] };
    expect(announcedChanges(live, done, '2026-11-24T03:00:00.000Z')).toEqual([
      { at: AT, text: '更换了直播链接。' },
      first,
      ...announced.changes,
    ]);
    expect(announcedChanges(live, { ...done, livestreamUrl: live.livestreamUrl }, AT)).toEqual(live.changes);
  });

  it('knows the same instant in another zone, and says nothing while a field is empty', () => {
    expect(announcedChanges(announced, { ...announced, startsAt: '2026-11-26T02:00:00Z' }, AT)).toEqual(
      announced.changes,
    );
    expect(announcedChanges(announced, { ...announced, venue: '' }, AT)).toEqual(announced.changes);
  });
});
