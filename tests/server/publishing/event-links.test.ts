import type { ManuscriptView } from '../../../contract/manuscript';
import type { PressConferenceContent } from '../../../contract/press-conference';
import type { StaffTask, StaffTaskList } from '../../../contract/staff-task';
import { onEachEngine } from '../foi/engines';
import { Newsroom, PATH, until } from './newsroom';
import { Outside } from './outside';

const HOUR_MS = 3_600_000;
describe('links of a press conference before it begins', () =>
  onEachEngine((engine) => {
    const outside = new Outside();
    let room: Newsroom;
    let id: string;
    beforeAll(async () => {
      await outside.comes();
      room = await Newsroom.open(engine, { askLink: outside.ask });
    }, 60_000);
    afterAll(async () => {
      await room.stop();
      await outside.ends();
    });

    const conference = (more: Partial<PressConferenceContent> = {}) => {
      const start = room.city.clock.now().getTime() + 48 * HOUR_MS;
      return {
        title: '医保新政发布会',
        summary: '说说门诊怎么报。',
        startsAt: new Date(start).toISOString(),
        endsAt: new Date(start + HOUR_MS).toISOString(),
        venue: '新闻发布厅',
        department: 'yibao',
        speakers: [],
        topics: ['yiliao'],
        policies: [],
        transcript: [],
        releasedWith: [],
        changes: [],
        ...more,
      };
    };
    const begun = async (content: object): Promise<ManuscriptView> =>
      room.must<ManuscriptView>(await room.who('editor'), 'POST', PATH, {
        kind: 'press-conferences',
        content,
        disclosure: { attribute: 'proactive' },
      });
    const task = async (of: string): Promise<StaffTask | undefined> => {
      const { tasks } = await room.must<StaffTaskList>(await room.who('editor'), 'GET', '/api/staff/tasks');
      return tasks.find(({ kind, address }) => kind === 'event-link' && address.endsWith(of));
    };
    const told = (of: string): Promise<StaffTask> => until(() => task(of));
    const untold = (of: string): Promise<true> => until(async () => ((await task(of)) ? undefined : true));
    const asked = (host: string): Promise<true> =>
      until(() => Promise.resolve(outside.asked.some((each) => each.startsWith(host)) || undefined));

    it('are asked again a day and an hour before, and one that does not answer is a task until it answers again', async () => {
      const made = await begun(conference({ livestreamUrl: outside.address('live.example') }));
      id = made.id;
      await room.reviewed(id);
      await room.signsOff(id);
      expect((await room.view(await room.who('editor'), id)).eventLinks).toBeNull();
      outside.asked.length = 0;
      await room.passes(24 * HOUR_MS);
      await asked('live.example');
      expect(await task(id)).toBeUndefined();

      outside.dies();
      await room.passes(23 * HOUR_MS - 60_000);
      expect(await task(id)).toBeUndefined();
      await room.passes(60_000);
      expect(await told(id)).toMatchObject({ group: '发布会快开始，链接打不开', phase: 'due-soon', title: made.title });
      expect((await told(id)).step).toContain(`距开始还有1小时，直播链接打不开：${outside.address('live.example')}`);
      const { eventLinks } = await room.view(await room.who('editor'), id);
      expect(eventLinks?.links).toMatchObject([{ field: 'livestreamUrl', name: '直播链接', is: 'dead' }]);

      await outside.comes();
      await room.passes(6 * 60_000);
      await untold(id);
      expect((await room.view(await room.who('editor'), id)).eventLinks).toMatchObject({
        links: [{ is: 'reached', askedAt: expect.any(String) as string }],
      });
    });

    it('are no task any more once a correction with another link is released, nor when it is over', async () => {
      const address = outside.address('live.example');
      const made = await begun(conference({ livestreamUrl: address }));
      await room.reviewed(made.id);
      await room.signsOff(made.id);
      outside.dies();
      await room.passes(47 * HOUR_MS);
      await told(made.id);
      await outside.comes();
      const editor = await room.who('editor');
      await room.does(editor, made.id, { kind: 'start-correction', reason: '直播换了地址' } as never);
      const { content, revision } = await room.view(editor, made.id);
      await room.must(editor, 'PUT', `${PATH}/${made.id}/content`, {
        content: { ...content, livestreamUrl: outside.address('other.example') },
        base: revision,
      });
      // What residents follow is still the old one.
      expect(await task(made.id)).toBeDefined();
      await room.reviewed(made.id);
      await room.signsOff(made.id);
      await untold(made.id);
      await asked('other.example');
      outside.dies();
      await room.passes(2 * HOUR_MS);
      expect(await task(made.id)).toBeUndefined();
      await outside.comes();
    });

    it('are asked of one that is set to be released, and a host inside the own network never is', async () => {
      const made = await begun(
        conference({ livestreamUrl: outside.address('other.example'), replayUrl: outside.address('inside.example') }),
      );
      // The check before release has told it already, and somebody has let it stand.
      const editor = await room.who('editor');
      const finding = await until(async () =>
        (await room.view(editor, made.id)).findings.find(({ code }) => code === 'proofreading.link.dead'),
      );
      const { code, quotation, mark } = finding;
      await room.must(editor, 'POST', `${PATH}/${made.id}/overrides`, { code, quotation, mark, reason: '开会前换' });
      await room.reviewed(made.id);
      await room.signsOff(made.id, 'wait');
      const releaseAt = new Date(room.city.clock.now().getTime() + 47 * HOUR_MS).toISOString();
      await room.does(await room.who('publisher'), made.id, { kind: 'schedule', releaseAt } as never);
      outside.asked.length = 0;
      await room.passes(25 * HOUR_MS);
      expect((await told(made.id)).step).toContain(`回放链接打不开：${outside.address('inside.example')}`);
      await asked('other.example');
      expect(outside.asked.filter((host) => host.startsWith('inside'))).toEqual([]);
    });
  }));
