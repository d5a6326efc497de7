import type { OfficialPiece } from '../../../contract/official-account';
import { momentOf, STATE_NAMES } from './words';

const accountStanding = ({ articles, connected }: OfficialPiece): { standing: string; address: string } => {
  const [latest] = articles;
  if (!latest) return { standing: connected ? '还没有送' : '还没有接入', address: '' };
  const { state, edition, publishedAt, removal, url } = latest;
  const at = state === 'removed' ? (removal?.at ?? null) : publishedAt;
  const when = at === null ? '' : `，${momentOf(at)}`;
  // What was taken away has an address still, which leads nowhere.
  return {
    standing: `${STATE_NAMES[state]}，第${String(edition)}版${when}`,
    address: state === 'published' ? (url ?? '') : '',
  };
};

/** One edition, and how it stands wherever it is read. */
export function Channels({ piece }: { readonly piece: OfficialPiece }) {
  const rows = [...piece.channels, { channel: 'account', name: '公众号', ...accountStanding(piece) }];
  return (
    <section className="w-card" aria-labelledby="channels-head">
      <h2 id="channels-head">各个渠道</h2>
      <dl className="p-facts g-channels">
        {rows.map(({ channel, name, standing, address }, at) => (
          <div key={`${channel} ${String(at)}`}>
            <dt>{name}</dt>
            <dd>
              {standing}
              {address !== '' && (
                <>
                  {' '}
                  <a className="w-back" href={address} target="_blank" rel="noreferrer">
                    打开{name}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
