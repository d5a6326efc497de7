const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CHROMIUM_OUTSIDE_PATH = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

const chromiumPath = () =>
  process.env.CHROMIUM_PATH ??
  CHROMIUM_NAMES.map(onPath).find(Boolean) ??
  CHROMIUM_OUTSIDE_PATH.find((file) => fs.existsSync(file));

const ffmpegPath = () => onPath('ffmpeg');

/** Screenshots without a Chinese font show boxes, and text widths are wrong. Only Linux ships without one. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return ['/usr/share/fonts', '/usr/local/share/fonts'].some((folder) =>
      fs.existsSync(path.join(folder, 'opentype/noto')),
    );
  }
}

/** Debian packages that the tests need and this machine lacks. */
function missingSystemPackages() {
  return [
    ...(chromiumPath() ? [] : ['chromium']),
    ...(ffmpegPath() ? [] : ['ffmpeg']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
}

const installCommand = (packages) =>
  `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** What every test passes to playwright's `chromium.launch`. Throws with the command to run where there is no browser. */
function chromiumLaunchOptions() {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error(`没有找到 Chromium，请由 root 运行 (run as root): ${installCommand(['chromium'])}`);
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return { executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', ...quiet] };
}

module.exports = { chromiumPath, ffmpegPath, missingSystemPackages, installCommand, chromiumLaunchOptions };
