import type { ListPage } from '../../../../contract/list';
import type { QaSeriesSummary, QaSeriesView } from '../../../../contract/qa-series';
import { useEditing } from '../editing/editing';
import { Placed } from '../editing/fields';
import { at, listAt, textAt, withAt, type Place } from '../editing/place';
import { askOnce, useKeptOne } from '../look-up/kept-answers';
import { SERIES_PATH } from '../look-up/names';

const seriesPath = (id: string): string => `/api/qa-series/${encodeURIComponent(id)}`;

/** The number after the last that is published; 1 for a series without any. */
export const nextNumber = ({ issues }: QaSeriesView): number => 1 + Math.max(0, ...issues.map(({ number }) => number));

/** What a piece of this series begins with: its next number, and its topics. */
export async function fromSeries(id: string): Promise<{ number?: number; topics?: readonly string[] }> {
  const view = await askOnce<QaSeriesView>(seriesPath(id));
  return view ? { number: nextNumber(view), topics: view.topics.map((topic) => topic.id) } : {};
}

/** 系列 and 期数: the number follows from the series, and can be written over. */
export function SeriesField({ place }: { readonly place: Place }) {
  const { content, change } = useEditing();
  const all = useKeptOne<ListPage<QaSeriesSummary>>(SERIES_PATH)?.items ?? [];
  const chosen = textAt(content, place);
  const view = useKeptOne<QaSeriesView>(chosen === '' ? null : seriesPath(chosen));
  const number = at(content, 'number');
  const suggested = view ? nextNumber(view) : undefined;
  const pick = async (id: string): Promise<void> => {
    const { number: next, topics } = await fromSeries(id);
    const withSeries = withAt(withAt(content, place, id), 'number', next ?? number);
    change('', listAt(content, 'topics').length === 0 && topics ? withAt(withSeries, 'topics', topics) : withSeries);
  };
  return (
    <div className="w-two">
      <Placed label="系列" place={place} hint="没有合适的，先写一篇“问答系列”，发布以后这里就能选。">
        {(control) => (
          <select {...control} value={chosen} onChange={({ target }) => void pick(target.value)}>
            <option value="" disabled>
              选一个系列
            </option>
            {all.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Placed>
      <Placed
        label="第几期"
        place="number"
        hint={suggested === undefined || suggested === number ? undefined : `上一期是第 ${String(suggested - 1)} 期`}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            value={typeof number === 'number' ? String(number) : ''}
            onChange={({ target }) => {
              const digits = target.value.replace(/\D/g, '').slice(0, 5);
              change('number', digits === '' ? undefined : Number(digits));
            }}
          />
        )}
      </Placed>
    </div>
  );
}
