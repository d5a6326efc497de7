/** Templates and updates name attributes by their place in one list, so the running app must know them as the build does. */
const { mergeInternalComponents } = require('@tarojs/shared');
const components = require('./weapp-accessibility-names.cjs');

mergeInternalComponents(components);
