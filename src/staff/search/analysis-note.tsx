import { Table } from '../../workbench/table';
import type { Analysis } from './stage-detail';
import { CHANGES } from './words';

interface Props {
  readonly analysis: Analysis;
  readonly rarity: Readonly<Record<string, number>>;
}

/** 分析, in words: what was typed, what was made of it, and by which words it is looked up. */
export function AnalysisNote({ analysis, rarity }: Props) {
  const { typed, text, changed, tokens, said, numbers, place, pairs } = analysis;
  return (
    <>
      <dl className="s-facts">
        <Fact name="群众输入" value={typed} />
        <Fact name={changeName(changed)} value={text === typed ? '没有改动' : text} />
        {numbers.length > 0 && <Fact name="文号" value={numbers.join('、')} />}
        {place !== undefined && <Fact name="地名" value={place} />}
      </dl>
      {said.length > 0 && (
        <Table
          label="百姓话换成规范用语"
          heads={['群众的说法', '规范用语', '可信度']}
          rows={said.map((one) => ({
            key: one.said,
            cells: [one.said, one.official.join('、'), one.weight === 1 ? '表里有' : `推断 ${one.weight.toFixed(2)}`],
          }))}
        />
      )}
      {tokens.length === 0 ? (
        <p>没有可以用来找的词。</p>
      ) : (
        <Table
          label="拿来找的词"
          heads={['拿来找的词', '从哪来', '分量', '少见程度']}
          rows={tokens.map((token) => ({
            key: token.text,
            cells: [
              token.text,
              originOf(token.text, analysis),
              token.weight.toFixed(2),
              rarity[token.text]?.toFixed(1) ?? '—',
            ],
          }))}
        />
      )}
      {pairs.length > 0 && <p className="w-hint">标题里还看这些相邻的字：{pairs.join('、')}。</p>}
    </>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const changeName = (changed: string | undefined): string =>
  changed === undefined ? '整理以后' : ((CHANGES as Readonly<Record<string, string>>)[changed] ?? '整理以后');

/** Whether somebody typed it, or the tables put it there. */
function originOf(token: string, { text, said }: Analysis): string {
  if (text.replace(/[^\p{L}\p{N}]+/gu, '').includes(token)) return '原话';
  const from = said.find(({ official }) => official.some((term) => term.includes(token)));
  return from === undefined ? '由原话拆出' : `规范用语（${from.said}）`;
}
