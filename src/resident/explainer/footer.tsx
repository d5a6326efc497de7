import type { ExplainerView } from '../../../contract/explainer';
import { to, toContent } from '../../routes';
import { Link } from '../../ui/primitives/link';
import { useAskLink } from '../../ui/push-arrival';

/** An explainer of how to ask for information leads to asking. */
const isAboutRequests = ({ policies }: ExplainerView): boolean =>
  policies.some(({ title }) => title.includes('政府信息公开') || title.includes('依申请公开'));

/** 还有疑问, and the next thing to do: 现在申请 where the explainer is about requests, else the text itself. */
export function Footer({ explainer }: { readonly explainer: ExplainerView }) {
  const { id, policies } = explainer;
  const main = policies[0];
  const askLink = useAskLink('explainers', id);
  return (
    <>
      <Link className="button ghost" to={askLink}>
        还有疑问
      </Link>
      {isAboutRequests(explainer) ? (
        <Link className="button" to={to('foiApply')}>
          现在申请
        </Link>
      ) : main === undefined ? null : (
        <Link className="button" to={toContent('policies', main.id)}>
          看原文
        </Link>
      )}
    </>
  );
}
