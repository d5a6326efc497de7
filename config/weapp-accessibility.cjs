const path = require('node:path');
const components = require('./weapp-accessibility-names.cjs');

/**
 * Taro leaves `aria-*` out of the WXML templates it writes (NervJS/taro #10025), so a screen reader would find nothing.
 * This plugin declares the attributes on every component that we render, in the templates and in the running app.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, components);
      const runtime = path.resolve(__dirname, 'weapp-accessibility-runtime.cjs').replaceAll('\\', '/');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
};
