/** Puts a component that shows its children, and nothing else, in the place of one that no page uses. */
module.exports = () => 'export default ({ children }) => children;';
