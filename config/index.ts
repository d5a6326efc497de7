import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { IH5Config } from '@tarojs/taro/types/compile';
import webpack from 'webpack';
import PageChunksPlugin from './page-chunks-plugin.cjs';

const root = path.resolve(__dirname, '..');
const inTree = (...parts: string[]) => path.join(root, ...parts);

/** Rules shared with the server live outside src; each build must be told to compile them. */
const SHARED_SOURCES = [inTree('contract'), inTree('domain')];

/** Packages of the H5 router whose published code is newer than the oldest WebView we serve. */
const TOO_NEW_FOR_OLD_WEBVIEWS =
  /node_modules[\\/](query-string|decode-uri-component|filter-obj|split-on-first|universal-router|path-to-regexp|history)[\\/]/;

/** Whom the build is for; `src/app.config.ts` chooses the pages by it. */
const isForStaff = process.env['TARO_APP_AUDIENCE'] === 'staff';
const staticPath = isForStaff ? '/staff/static/' : '/static/';

const TARO_STYLES = [
  '@tarojs/components-react/dist/index.css',
  '@tarojs/components/global.css',
  '@tarojs/components/dist/taro-components/taro-components.css',
];

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0];

/** What an H5 page loads first: only what it needs, in few files. */
function fitFirstLoad(chain: Chain): void {
  // The budget is asserted on what is really loaded first, compressed: tests/h5/first-load.
  chain.performance.hints(false);
  // The default copies shared code into every page chunk, and `all` alone cuts it into thirty files of half a kilobyte,
  // which compress badly and are asked for one by one: what most pages use goes into one file, the rest stays with its page.
  chain.merge({
    optimization: {
      splitChunks: {
        chunks: 'all',
        minSize: 20_000,
        cacheGroups: {
          shared: { test: inTree('src'), minChunks: 8, name: 'shared', enforce: true, priority: 5 },
        },
      },
    },
  });
  chain.plugin('page-chunks').use(PageChunksPlugin);
  // Every WebView we serve has fetch and AbortController; JSONP is never used.
  for (const name of ['whatwg-fetch', 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only', 'jsonp-retry'])
    chain.resolve.alias.set(name, inTree('config/empty-module.cjs'));
  // The screens are plain HTML elements. Taro brings the styles of its own components all the same, an icon font and
  // pictures from another company's servers among them, and a pull-down that the H5 site does not use.
  for (const name of TARO_STYLES) chain.resolve.alias.set(name, inTree('config/empty-module.cjs'));
  chain.module
    .rule('no-pull-down')
    .test(/components-react[\\/]dist[\\/]components[\\/]pull-down-refresh[\\/]/)
    .use('no-pull-down')
    .loader(inTree('config/only-children-loader.cjs'));
  chain.module
    .rule('no-navigation-bar')
    .test(/@tarojs[\\/]router[\\/]dist[\\/]navigationBar\.js$/)
    .use('no-navigation-bar')
    .loader(inTree('config/no-navigation-bar-loader.cjs'));
  if (isForStaff) chain.plugin('workbench-style').use(webpack.NormalModuleReplacementPlugin, WORKBENCH_STYLE);
}

/** The workbench has the tokens in common with the residents' screens, and no other rule of style. */
const WORKBENCH_STYLE: [RegExp, string] = [/^\.\/app\.scss$/, inTree('src/workbench/styles/workbench.scss')];

/** Sizes are written in px and stay so; the step is kept because it strips what a style sheet says for the other build. */
const KEEP_PIXELS = { enable: true, config: { propList: [] } };

export default defineConfig(() => ({
  projectName: 'mingbai',
  sourceRoot: 'src',
  outputRoot: isForStaff ? 'dist/staff' : `dist/${process.env['TARO_ENV']}`,
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [inTree('config/weapp-accessibility.cjs')],
  defineConstants: {},
  env: {
    TARO_APP_API: JSON.stringify(process.env['TARO_APP_API'] || ''),
  },
  sass: { api: 'modern' },
  mini: {
    compile: { include: SHARED_SOURCES },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: KEEP_PIXELS, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: staticPath,
    staticDirectory: 'assets',
    router: { mode: 'browser' },
    compile: {
      include: [...SHARED_SOURCES, (file: string) => TOO_NEW_FOR_OLD_WEBVIEWS.test(file)],
    },
    useHtmlComponents: true,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      pxtransform: KEEP_PIXELS,
      autoprefixer: { enable: true },
      cssModules: { enable: false },
      // The workbench is made of HTML elements, and its style names them as they are.
      ...(isForStaff ? { htmltransform: { enable: false } } : {}),
    },
    webpackChain: fitFirstLoad,
  },
}));
