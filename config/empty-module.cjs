/** Stands for polyfills that no browser we serve needs. */
module.exports = {};
