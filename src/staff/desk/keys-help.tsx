import { Dialog } from '../../workbench/dialog';

const KEYS: readonly (readonly [string, string])[] = [
  ['j 或 ↓', '下一件'],
  ['k 或 ↑', '上一件'],
  ['回车', '打开'],
  ['x', '选中或取消选中'],
  ['/', '查找'],
  ['?', '显示这一页'],
];

export const KeysHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="键盘操作" onClose={onClose}>
    <table className="w-table">
      <tbody>
        {KEYS.map(([key, what]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Dialog>
);
