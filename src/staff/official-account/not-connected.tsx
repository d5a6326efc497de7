/** What can be done all the same, and who can change it. */
export const NotConnected = () => (
  <div className="w-note warn">
    <p>还没有接入公众号。排好的文章可以复制，到公众号后台粘贴。</p>
    <p className="w-hint g-names">
      要自动送草稿和发布，请运维填公众号的 AppID
      和密钥（WECHAT_ACCOUNT_APPID、WECHAT_ACCOUNT_SECRET）；公众号要先认证，并把服务器的地址加进 IP 白名单。
    </p>
  </div>
);
