import type { CatalogueEntry, CatalogueFound } from '../../../contract/catalogue';
import { useList } from '../../platform/answers';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Listed } from '../../ui/states';
import { EntryLine } from './entry-line';
import { asking } from './words';

/** Columns and entries whose names have the words, or the entry with the index number. */
export function Found({ q, level }: { readonly q: string; readonly level: string }) {
  const list = useList<CatalogueEntry>(asking('/api/catalogue/find', { q, level }));
  const columns = list.first.state === 'ready' ? (list.first.data as unknown as CatalogueFound).columns : [];
  return (
    <>
      {columns.length === 0 ? null : (
        <Box as="section" className="stack-small">
          <Box as="h2">栏目</Box>
          <Box as="ul" className="card flush">
            {columns.map(({ id, name, groupName }) => (
              <Box as="li" key={id} className="line">
                <Link className="line-link" to={to('catalogueColumn', { id, level })}>
                  <Box className="row-name">{name}</Box>
                  <Box className="meta">{groupName}</Box>
                </Link>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      <Box as="section" className="stack-small">
        <Box as="h2">信息</Box>
        <Listed
          list={list}
          lines
          empty={`目录里没有名称带“${q}”的信息。`}
          emptyAction={
            <>
              <Link className="button" to={to('search', { q })}>
                全文搜索
              </Link>
              <Link className="button ghost" to={to('foiApply')}>
                申请公开
              </Link>
            </>
          }
          item={(entry) => <EntryLine key={`${entry.kind}/${entry.id}`} entry={entry} />}
        />
      </Box>
    </>
  );
}
