import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Writes a mini-program by hand, without Taro: one page with two buttons, of which the first runs `code`. */
export function writePackage(code: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-small-'));
  const files = {
    'app.json': JSON.stringify({ pages: ['pages/one'], window: { navigationBarTitleText: '一' } }),
    'app.js': 'App({})',
    'app.wxss': 'page { color: #222 }',
    'pages/one.json': '{}',
    'pages/one.wxml':
      '<view class="text">{{text}}</view><button bindtap="run">做</button><button bindtap="again">再做</button>',
    'pages/one.js': `let later = () => undefined;
      Page({
        data: { text: '' },
        run() { const show = (text) => this.setData({ text: this.data.text + text }); ${code} },
        again() { later() },
      })`,
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
