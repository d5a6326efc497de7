import fc from 'fast-check';
import {
  canonicalJson,
  differences,
  disclosureFaults,
  dueAfter,
  absenceFault,
  explainerDuty,
  handFor,
  MANUSCRIPT_KINDS,
  partsOf,
  placesOf,
  releaseGroup,
  runChecks,
  blockingFindings,
  type ManuscriptKind,
  signedText,
  standingOf,
  WITHHOLDING_GROUNDS,
  type Content,
} from '../../../domain/publishing';
import { stateCouncilCalendar } from '../../../domain/calendar';

describe('canonicalJson', () => {
  it('is the same for equal values whatever the order of their keys, and another for others', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('signedText', () => {
  it('holds everything but the day of release, which the release sets', () => {
    const content = { title: '一', body: '二' };
    const text = signedText('notices', content, { attribute: 'proactive' });
    expect(signedText('notices', { ...content, publishedOn: '2026-01-01' }, { attribute: 'proactive' })).toBe(text);
    expect(signedText('policies', { ...content, publishedOn: '2026-01-01' }, { attribute: 'proactive' })).not.toBe(
      text,
    );
    expect(signedText('notices', { ...content, body: '三' }, { attribute: 'proactive' })).not.toBe(text);
    expect(signedText('notices', content, { attribute: 'on-request' })).not.toBe(text);
  });
});

describe('partsOf', () => {
  const words = (content: Content, kind: ManuscriptKind) =>
    partsOf(kind, content)
      .map(({ text }) => text)
      .join('\n');

  it('leaves no word of a piece out of every part (保密法实施条例第四十二条)', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'summary', 'blocks', 'items', 'body', 'department'), fc.jsonValue()),
        fc.constantFrom(...MANUSCRIPT_KINDS),
        (content, kind) => {
          const all = words(content, kind);
          for (const { path, text } of placesOf(content))
            for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/))
              if (!/(?:^|\.)(?:kind|sourceId)$/.test(path) && line.trim() !== '') expect(all).toContain(line.trim());
        },
      ),
    );
  });

  it('goes through a document by its articles, a notice by its paragraphs, a picture by itself', () => {
    const policy = partsOf('policies', {
      title: '办法',
      body: '第一章　总则\n第一条　为了方便群众。\n第二条　每月一百元：\n（一）老年人；\n（二）儿童。',
    });
    expect(policy.map(({ label }) => label)).toEqual(['标题、摘要和其他要素', '第一章 第一条', '第二条']);
    expect(policy[2]?.text).toContain('（二）儿童。');
    expect(partsOf('notices', { body: '一段\n\n二段' }).map(({ id }) => id)).toEqual(['head', 'body.1', 'body.3']);
    const [, picture] = partsOf('explainers', { blocks: [{ kind: 'picture', src: '/media/a.png', alt: '一张图' }] });
    expect(picture).toMatchObject({ id: 'blocks.0', label: '第 1 块：图片“一张图”', media: ['/media/a.png'] });
  });
});

describe('standingOf', () => {
  const content = { blocks: [{ text: '每月一百元' }, { text: '老年人都有' }] };

  it('finds the words of a remark where they stood, where they moved to, or not at all', () => {
    const anchor = { path: 'blocks.1.text', quotation: '老年人' };
    expect(standingOf(anchor, content)).toEqual({ standing: 'there', foundAt: 'blocks.1.text' });
    const turned = { blocks: [...content.blocks].reverse() };
    expect(standingOf(anchor, turned)).toEqual({ standing: 'moved', foundAt: 'blocks.0.text' });
    expect(standingOf(anchor, { blocks: [] })).toEqual({ standing: 'gone', foundAt: null });
  });
});

/** As content is: fields have names, so that a path means one place. */
const ofFields = fc.object({
  key: fc.stringMatching(/^[a-zA-Z]{1,6}$/),
  values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)],
  maxDepth: 4,
});

describe('differences', () => {
  it('tells what differs between two revisions, and nothing for the same', () => {
    fc.assert(fc.property(ofFields, (one) => expect(differences(one, one)).toEqual([])));
    expect(differences({ title: '一', a: '去' }, { title: '二', b: '来' })).toEqual([
      { path: 'title', before: '一', after: '二' },
      { path: 'b', before: null, after: '来' },
      { path: 'a', before: '去', after: null },
    ]);
  });
});

describe('disclosureFaults', () => {
  it('asks for an attribute, and for ground and reason with every one but 主动公开 (国办发〔2016〕80号)', () => {
    expect(disclosureFaults(null)).toHaveLength(1);
    expect(disclosureFaults({ attribute: 'proactive' })).toEqual([]);
    for (const ground of WITHHOLDING_GROUNDS)
      for (const attribute of ['on-request', 'withheld'] as const) {
        expect(disclosureFaults({ attribute, ground, reason: '内部管理' })).toEqual([]);
        expect(disclosureFaults({ attribute, ground }).map(({ code }) => code)).toEqual([
          'manuscript.disclosure-reason-missing',
        ]);
        expect(disclosureFaults({ attribute, reason: '内部管理' }).map(({ code }) => code)).toEqual([
          'manuscript.ground-missing',
        ]);
      }
  });
});

const limits = { today: '2026-11-26', dueSoonDays: 1, calendar: stateCouncilCalendar };

describe('dueAfter', () => {
  it('counts working days from the day after, and leaves open what the calendar does not reach (暂定)', () => {
    expect(dueAfter('2026-11-02', 20, limits)).toMatchObject({ dueOn: '2026-11-30', left: 2, phase: 'in-time' });
    expect(dueAfter('2026-11-25', 1, limits)).toMatchObject({ dueOn: '2026-11-26', left: 0, phase: 'due-soon' });
    expect(dueAfter('2026-11-20', 1, limits)).toMatchObject({ dueOn: '2026-11-23', phase: 'overdue' });
    expect(dueAfter('2026-12-20', 20, limits)).toMatchObject({ dueOn: null, left: null, phase: 'open' });
  });
});

describe('explainerDuty', () => {
  it('tells a policy without explainer, and one whose explainer came after three working days', () => {
    const three = { ...limits, explainerDays: 3 };
    expect(explainerDuty('2026-11-02', [], three).fault).toBe('missing');
    expect(explainerDuty('2026-11-02', ['2026-11-05'], three).fault).toBeNull();
    expect(explainerDuty('2026-11-02', ['2026-11-06'], three).fault).toBe('late');
  });
});

describe('absenceFault', () => {
  const [absent, substitute] = [
    { id: 'a', roles: ['reviewer' as const] },
    { id: 'b', roles: ['editor' as const] },
  ];
  const days = { from: '2026-11-26', until: '2026-11-30' };

  it('lets nobody stand in whose own roles may not meet with those he gets (管理用户权限分离)', () => {
    const check = (other: typeof substitute | { id: string; roles: ('inspector' | 'administrator')[] }) =>
      absenceFault(days, { absent, substitute: other }, [], '2026-11-26')?.code ?? null;
    expect(check(substitute)).toBeNull();
    expect(check({ id: 'c', roles: ['inspector'] })).toBe('manuscript.absence-substitute');
    expect(check({ id: 'c', roles: ['administrator'] })).toBe('manuscript.absence-substitute');
    expect(check({ ...substitute, id: 'a' })).toBe('manuscript.absence-self');
  });

  it('lets no two absences of the same person overlap', () => {
    const other = { absent: 'a', substitute: 'c', from: '2026-11-30', until: '2026-12-02', cancelledAt: null };
    expect(absenceFault(days, { absent, substitute }, [other], '2026-11-26')?.code).toBe('manuscript.absence-overlap');
  });
});

describe('handFor', () => {
  it('takes the own roles where they suffice, and the absent person’s where they do not', () => {
    const standsInFor = [{ id: 'a', name: 'A', roles: ['reviewer' as const] }];
    const actor = { id: 'b', name: 'B', roles: ['editor' as const], standsInFor };
    expect(handFor(actor, 'publishing.write')).toEqual({ id: 'b', name: 'B', inPlaceOf: null });
    expect(handFor(actor, 'publishing.review')?.inPlaceOf).toEqual({ id: 'a', name: 'A' });
    expect(handFor(actor, 'publishing.sign-off')).toBeNull();
  });
});

describe('releaseGroup', () => {
  it('joins whatever policies and explainers are named together, over any number of steps', () => {
    const links = [
      { policy: 'p', explainer: 'e' },
      { policy: 'q', explainer: 'e' },
      { policy: 'x', explainer: 'y' },
    ];
    expect(new Set(releaseGroup('p', links))).toEqual(new Set(['p', 'e', 'q']));
    expect(releaseGroup('z', links)).toEqual(['z']);
  });
});

describe('runChecks', () => {
  it('blocks by must-findings that nobody let stand, bound to the rule and the very words', () => {
    const finding = { code: 'c', severity: 'must' as const, field: 'title', quotation: '错字', reason: '写错了' };
    const check = () => [finding, finding, { ...finding, code: 'd', severity: 'should' as const }];
    const found = runChecks([check], { kind: 'notices', content: {}, today: '2026-11-26' });
    expect(found).toHaveLength(2);
    expect(blockingFindings(found, [])).toEqual([finding]);
    expect(blockingFindings(found, [{ code: 'c', quotation: '错字', mark: '' }])).toEqual([]);
    expect(blockingFindings(found, [{ code: 'c', quotation: '别的', mark: '' }])).toEqual([finding]);
  });

  it('takes two masked findings for one only where their words are the same', () => {
    const masked = { code: 'c', severity: 'must' as const, field: 'body', quotation: '1**2', reason: '证件号' };
    const check = () => [
      { ...masked, mark: 'a' },
      { ...masked, mark: 'a' },
      { ...masked, mark: 'b' },
    ];
    const found = runChecks([check], { kind: 'notices', content: {}, today: '2026-11-26' });
    expect(found.map(({ mark }) => mark)).toEqual(['a', 'b']);
    expect(blockingFindings(found, [{ code: 'c', quotation: '1**2', mark: 'a' }])).toEqual([{ ...masked, mark: 'b' }]);
  });
});
