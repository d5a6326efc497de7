import { useState } from 'react';
import type { OfficialPiece } from '../../../contract/official-account';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** What stands around the text in WeChat. */
const pageOf = ({ about, html }: OfficialPiece): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(about.title)}</title></head>` +
  `<body style="margin:0;padding:20px 16px;background:#fff;font-family:sans-serif;overflow-wrap:anywhere">` +
  `<h1 style="font-size:22px;line-height:1.4;margin:0 0 14px">${escaped(about.title)}</h1>${html}</body></html>`;

const isMarkup = typeof ClipboardItem !== 'undefined';

/** With its markup where the browser can, so that it can be pasted into the account's own editor as it is. */
async function copy(html: string): Promise<boolean> {
  try {
    if (isMarkup) {
      const text = new DOMParser().parseFromString(html, 'text/html').body.textContent;
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]);
    } else await navigator.clipboard.writeText(html);
    return true;
  } catch {
    return false;
  }
}

/** The article as readers of the account get it; and a copy of it for the account's own editor. */
export function ArticlePreview({ piece }: { readonly piece: OfficialPiece }) {
  const [told, setTold] = useState('');
  return (
    <section className="p-preview" aria-labelledby="article-preview">
      <div className="w-row apart">
        <h2 id="article-preview">排好的文章</h2>
        <button
          type="button"
          className="w-button"
          onClick={() =>
            void copy(piece.html).then((done) =>
              setTold(
                done ? '已复制，到公众号后台的正文里粘贴。图片要在后台另传。' : '浏览器没有让复制，请换个浏览器再试。',
              ),
            )
          }
        >
          复制全文
        </button>
      </div>
      <p className="w-hint" role="status">
        {told === '' ? `连排版一共 ${String(piece.characters)} 个字符，公众号最多收两万。` : told}
      </p>
      <div className="p-phone g-phone">
        {/* Nothing in it runs: no scripts are let in. */}
        <iframe title="公众号里的样子" sandbox="allow-same-origin" srcDoc={pageOf(piece)} />
      </div>
    </section>
  );
}
