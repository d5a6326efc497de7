import { Dialog } from '../../workbench/dialog';

interface Props {
  readonly account: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** Told once; the person has to change it at the first sign-in. */
export const FirstPassword = ({ account, password, onClose }: Props) => (
  <Dialog title="初始密码" onClose={onClose}>
    <p>
      账号 <strong>{account}</strong> 的初始密码：
    </p>
    <p className="w-secret">{password}</p>
    <p className="w-note warn">只显示这一次。请当面或电话告诉本人，第一次登录就要改掉，并绑定动态码。</p>
  </Dialog>
);
