/** What a screen reader needs, on the components that we render. The build and the running app must know the same. */
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

const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, '']));

module.exports = Object.fromEntries(COMPONENTS.map((name) => [name, attributes]));
