import type { ManuscriptPreview } from '../../../contract/manuscript';
import { pageAddress } from '../../platform/published/page-address';
import type { PublishingDeps } from './deps';
import type { Piece } from './piece';
import { issueViews } from './present-parts';
import { readText } from './text';
import type { ViewDeps } from './present';

/** What residents would read of a piece as it stands. Nothing is written. */
export async function previewOf(deps: ViewDeps, piece: Piece): Promise<ManuscriptPreview> {
  const { examined } = await readText(deps, deps.store.read, piece, deps.clock.now());
  return {
    kind: piece.row.kind,
    publicId: piece.row.public_id,
    view: examined.pages?.[0]?.view ?? null,
    issues: issueViews(deps.problems, examined.refusals),
  };
}

/**
 * The page itself as a document, as it would look in a size and a look.
 *
 * @returns `incomplete` while something stands against the publication, `not-built` where there is no site
 */
export async function previewPage(
  deps: ViewDeps & Pick<PublishingDeps, 'renderPreview'>,
  piece: Piece,
  { size, look }: { readonly size: number; readonly look: 'light' | 'dark' },
): Promise<{ readonly html: string } | 'incomplete' | 'not-built'> {
  const { examined } = await readText(deps, deps.store.read, piece, deps.clock.now());
  const [own] = examined.pages ?? [];
  if (!own || own.kind === 'directory') return 'incomplete';
  const answers = new Map((examined.pages ?? []).map(({ kind, id, view }) => [`/api/${kind}/${id}`, view]));
  const html = await deps.renderPreview({ address: pageAddress(own.kind, own.id), answers, size, look });
  return html === null ? 'not-built' : { html };
}
