import fc from 'fast-check';
import { clauseText, findClause, splitClauses } from '../../../domain/clause';
import { touchedBy, type Citation, type PolicyState } from '../../../domain/lineage';

const state = (body: string, standing: PolicyState['standing'] = 'in-force'): PolicyState => ({
  clauses: splitClauses(body),
  standing,
});
const BEFORE = '第一条　目的。\n第二条　补贴每月一百元：\n（一）老年人；\n（二）儿童。\n第三条　自公布之日起施行。';
const cites = (...anchors: string[]): Citation[] => anchors.map((anchor) => ({ page: `page-${anchor}`, anchor }));
const causes = (after: PolicyState, citations: readonly Citation[]) =>
  touchedBy(state(BEFORE), after, citations).map(({ anchor, cause }) => [anchor, cause]);

describe('touchedBy', () => {
  it('touches who cites a 条 when a 项 under it changes, and not who cites its neighbour', () => {
    const after = state(BEFORE.replace('（二）儿童', '（二）儿童和学生'));
    expect(causes(after, cites('art-1', 'art-2', 'art-2-i1', 'art-2-i2', 'art-3'))).toEqual([
      ['art-2', 'clause-changed'],
      ['art-2-i2', 'clause-changed'],
    ]);
  });

  it('tells a clause that is gone from one that changed', () => {
    const after = state(BEFORE.replace('\n第三条　自公布之日起施行。', ''));
    expect(causes(after, cites('art-2', 'art-3'))).toEqual([['art-3', 'clause-removed']]);
  });

  it('takes spaces at the ends of lines for no change', () => {
    expect(causes(state(BEFORE.replaceAll('\n', ' \n')), cites('art-1', 'art-2', 'art-3'))).toEqual([]);
  });

  it('touches a page that rests on the whole document only when the document ends or is amended', () => {
    const whole = [{ page: 'tujie', anchor: '' }];
    expect(causes(state('第一条　全改了。'), whole)).toEqual([]);
    for (const standing of ['amended', 'lapsed', 'repealed', 'withdrawn'] as const)
      expect(causes(state(BEFORE, standing), whole)).toEqual([['', standing]]);
  });

  it('tells the end of a document once for each page, however many clauses it cites', () => {
    const many = ['', 'art-1', 'art-2'].map((anchor) => ({ page: 'tujie', anchor }));
    expect(causes(state(BEFORE, 'repealed'), many)).toEqual([['', 'repealed']]);
  });

  it('touches nobody when a document comes into force', () => {
    const notYet = state(BEFORE, 'not-yet-in-force');
    expect(touchedBy(notYet, state(BEFORE), cites('art-1', 'art-2'))).toEqual([]);
  });

  it('touches exactly the citations whose text reads differently, whatever is changed', () => {
    const article = fc.record({ text: fc.constantFrom('甲', '乙', '丙'), items: fc.integer({ min: 0, max: 3 }) });
    const written = (articles: readonly { text: string; items: number }[]): string =>
      articles
        .map(({ text, items }, at) =>
          [`第${'一二三四五六七八'.charAt(at)}条\u3000${text}：`, ...'一二三'.slice(0, items).split('')]
            .map((line, index) => (index === 0 ? line : `（${line}）${text}${line}；`))
            .join('\n'),
        )
        .join('\n');
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 8 }),
        fc.array(article, { minLength: 1, maxLength: 8 }),
        (one, other) => {
          const [before, after] = [state(written(one)), state(written(other))];
          const anchors = before.clauses.map(({ anchor }) => anchor);
          const touched = touchedBy(before, after, cites(...anchors)).map(({ anchor }) => anchor);
          const differs = (anchor: string): boolean =>
            findClause(after.clauses, anchor) === undefined ||
            clauseText(before.clauses, anchor) !== clauseText(after.clauses, anchor);
          expect(touched).toEqual(anchors.filter(differs));
        },
      ),
    );
  });
});
