import type { CitedClauses } from '../../../../contract/clause';
import type { ExplainerBlock } from '../../../../contract/explainer-block';
import { Audience } from './audience';
import { Audio } from './audio';
import { BarChart } from './bar-chart';
import { BeforeAfter } from './before-after';
import { Contact } from './contact';
import { KeyFigures } from './key-figures';
import { Lead } from './lead';
import { LineChart } from './line-chart';
import { LinkOut } from './link-out';
import { PictureWithCaption } from './picture-with-caption';
import { Question } from './question';
import { Quotation } from './quotation';
import { Steps } from './steps';
import { Table } from './table';
import { Timeline } from './timeline';
import { Video } from './video';

/** One block of an explainer in its own shape. */
export function Block({
  block,
  cited,
  id,
}: {
  readonly block: ExplainerBlock;
  readonly cited: CitedClauses;
  /** Unique on the page. */
  readonly id: string;
}) {
  switch (block.kind) {
    case 'lead':
      return <Lead block={block} cited={cited} />;
    case 'key-figures':
      return <KeyFigures block={block} cited={cited} />;
    case 'audience':
      return <Audience block={block} cited={cited} />;
    case 'steps':
      return <Steps block={block} cited={cited} />;
    case 'before-after':
      return <BeforeAfter block={block} cited={cited} />;
    case 'timeline':
      return <Timeline block={block} cited={cited} />;
    case 'table':
      return <Table block={block} cited={cited} />;
    case 'bar-chart':
      return <BarChart block={block} cited={cited} />;
    case 'line-chart':
      return <LineChart block={block} cited={cited} />;
    case 'quotation':
      return <Quotation block={block} cited={cited} />;
    case 'question':
      return <Question block={block} cited={cited} />;
    case 'picture':
      return <PictureWithCaption block={block} cited={cited} />;
    case 'video':
      return <Video block={block} cited={cited} id={id} />;
    case 'audio':
      return <Audio block={block} cited={cited} id={id} />;
    case 'contact':
      return <Contact block={block} />;
    case 'link':
      return <LinkOut block={block} />;
    default:
      return unknownBlock(block);
  }
}

/** A new kind of block fails the type check here; an old app shows nothing for it. */
const unknownBlock = (_block: never): null => null;
