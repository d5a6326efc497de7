import { useEditing } from '../editing/editing';
import { listAt, removed, type Place } from '../editing/place';
import { FindPolicies } from '../look-up/find-policies';
import { usePolicies } from '../look-up/names';
import { PickedField } from './picked-field';

interface Props {
  readonly place: Place;
  readonly label: string;
  readonly hint: string;
}

/** The documents that a piece rests on; the first is the main one. */
function Policies({ place, label, hint }: Props) {
  const { content, change } = useEditing();
  const ids = listAt<string>(content, place);
  const known = usePolicies(ids);
  const lines = ids.map((id, index) => (
    <li key={id}>
      <span>
        《{known.get(id)?.title ?? '……'}》
        {known.get(id)?.isPublished === false && (
          <>
            <span className="w-badge soon">还没发布</span>
            <small className="w-hint"> 要和它一起发布，在它的“解读”里选上这一篇。</small>
          </>
        )}
        {known.get(id)?.documentNumber && <small className="w-hint"> {known.get(id)?.documentNumber}</small>}
      </span>
      <button
        type="button"
        className="w-button quiet"
        aria-label={`去掉《${known.get(id)?.title ?? id}》`}
        onClick={() => change(place, removed(ids, index))}
      >
        去掉
      </button>
    </li>
  ));
  const choose = (close: () => void) => (
    <FindPolicies
      without={ids}
      onPick={({ id }) => {
        change(place, [...ids, id]);
        close();
      }}
    />
  );
  return <PickedField {...{ place, label, hint, lines, choose }} button="＋ 选文件" title="选文件" />;
}

export const PoliciesField = ({ place }: { readonly place: Place }) => (
  <Policies place={place} label="依据的文件" hint="讲的是哪份文件，第一份是主要的。选条款时，文件会自动加进来。" />
);
