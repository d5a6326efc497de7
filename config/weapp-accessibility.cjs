/**
 * Taro leaves `aria-*` out of the WXML templates it writes (NervJS/taro #10025), so a screen reader would find nothing.
 * This plugin declares the attributes on every component that we render.
 */
const ATTRIBUTES = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-pressed',
  'aria-disabled',
  'aria-invalid',
  'aria-required',
  'aria-live',
  'aria-level',
  'aria-modal',
  'aria-current',
  'aria-describedby',
];
const COMPONENTS = [
  'View',
  'Text',
  'Image',
  'Button',
  'Input',
  'Textarea',
  'Picker',
  'ScrollView',
  'Video',
  'Switch',
  'Navigator',
  'Canvas',
];

module.exports = (ctx) => {
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, '']));
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, Object.fromEntries(COMPONENTS.map((name) => [name, attributes])));
    },
  });
};
