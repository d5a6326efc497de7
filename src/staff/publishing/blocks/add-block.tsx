import { Dialog } from '../../../workbench/dialog';
import { BLOCK_NAMES } from '../../../../domain/publishing';
import { BLOCK_USES, type BlockKind } from './block-names';

interface Props {
  readonly onPick: (kind: BlockKind) => void;
  readonly onClose: () => void;
}

/** Which kind of block, with what each is for. */
export const AddBlock = ({ onPick, onClose }: Props) => (
  <Dialog title="加哪一种块" onClose={onClose} wide>
    <ul className="p-kinds">
      {(Object.keys(BLOCK_USES) as BlockKind[]).map((kind) => (
        <li key={kind}>
          <button type="button" className="w-button p-kind" onClick={() => onPick(kind)}>
            <strong>{BLOCK_NAMES[kind]}</strong>
            <span className="w-hint">{BLOCK_USES[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  </Dialog>
);
