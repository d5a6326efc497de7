import type { CompiledPackage } from './compile-package';
import type { ViewStart } from './protocol';

const FONT = '"PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

/** How built-in components look before the app's own styles: an approximation of WeChat's. */
const BUILT_IN_CSS = `
html,body{margin:0;min-height:100%}
body{font:16px/1.5 ${FONT};-webkit-tap-highlight-color:transparent}
#mp-root,#mp-root>*{display:block}
wx-view,wx-scroll-view,wx-swiper,wx-swiper-item,wx-form,wx-radio-group,wx-checkbox-group,wx-picker,wx-movable-area,wx-rich-text,wx-label,wx-navigator,wx-block{display:block}
wx-text{white-space:pre-line}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image>img{width:100%;height:100%;display:block}
wx-image[mode=aspectFit]>img{object-fit:contain}wx-image[mode=aspectFill]>img{object-fit:cover}
wx-image[mode=widthFix]{height:auto}wx-image[mode=widthFix]>img{height:auto}
wx-video{display:inline-block;width:300px;height:225px;background:#000}
wx-canvas{display:block;width:300px;height:150px}
wx-button{display:block;margin:0 auto;padding:0 14px;box-sizing:border-box;font-size:18px;text-align:center;line-height:2.55;border-radius:5px;background:#f8f8f8;color:#000;overflow:hidden}
wx-button[size=mini]{display:inline-block;line-height:2.3;font-size:13px;padding:0 1.34em}
wx-button[type=primary]{background:#07c160;color:#fff}
wx-input{display:block;height:1.4em;min-height:1.4em}
wx-input>input,wx-textarea>textarea{width:100%;height:100%;padding:0;border:0;outline:0;background:transparent;font:inherit;color:inherit;text-align:inherit;resize:none;box-sizing:border-box}
wx-textarea{display:block;width:300px;height:80px}
wx-switch{display:inline-block;width:52px;height:32px;border-radius:16px;background:#ddd}
wx-switch[aria-checked=true]{background:#07c160}
wx-radio::before,wx-checkbox::before{content:"○ "}
wx-radio[aria-checked=true]::before,wx-checkbox[aria-checked=true]::before{content:"● "}
.mp-picker{position:fixed;left:0;right:0;bottom:0;max-height:60%;overflow:auto;background:#fff;color:#000;box-shadow:0 -2px 12px #0004;z-index:99999}
.mp-picker button{display:block;width:100%;padding:12px;border:0;border-top:1px solid #eee;background:none;font:inherit;color:inherit}
.mp-picker-input{width:100%;padding:12px;border:0;font:inherit;box-sizing:border-box}`;

const SHELL_CSS = `
html,body{margin:0;height:100%;overflow:hidden}
body{display:flex;flex-direction:column;font:16px ${FONT}}
#nav{flex:none;box-sizing:border-box;height:calc(var(--status) + 44px);padding-top:var(--status);display:flex;align-items:center;justify-content:center;position:relative}
#title{font-size:17px;font-weight:500;max-width:190px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
#back{position:absolute;left:12px;border:0;background:none;font:inherit;color:inherit}
#menu{position:absolute;right:7px;width:87px;height:32px;border:1px solid #0002;border-radius:16px}
#views{flex:1;position:relative}
iframe{position:absolute;left:0;top:0;width:100%;height:100%;border:0}
#tabs{flex:none;height:calc(50px + var(--safe));padding-bottom:var(--safe);box-sizing:border-box;display:flex;border-top:1px solid #8883}
#tabs img{display:block;width:26px;height:26px;margin:0 auto}
#tabs button{flex:1;border:0;background:none;font:12px ${FONT}}`;

const asScriptText = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The phone around the pages: navigation bar (导航栏) and tab bar (标签栏). */
export function shellPage(statusBarHeight: number, safeAreaBottom: number): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>小程序</title><style>:root{--status:${statusBarHeight}px;--safe:${safeAreaBottom}px}${SHELL_CSS}</style>
<div id="nav"><button id="back" hidden>‹ 返回</button><b id="title"></b><i id="menu"></i></div><div id="views"></div><div id="tabs"></div>`;
}

/** The document of one page: styles in WeChat's order, the page's own last. */
export function viewPage(start: ViewStart, compiled: CompiledPackage): string {
  const sheets = ['app', ...Object.keys(start.components), start.route].map((name) => compiled.css[name] ?? '');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${start.route}</title><style>${BUILT_IN_CSS}</style><style>${sheets.join('\n')}</style>
<body><div id="mp-root"></div><script>window.__start=${asScriptText(start)}</script>
<script src="/templates.js"></script><script src="/runtime.js"></script>`;
}

/** The compiled templates, one file for every page. */
export function templatesScript(compiled: CompiledPackage): string {
  return `window.__templates=()=>(${compiled.templates});window.__slotTemplate=()=>(${compiled.slotTemplate});`;
}
