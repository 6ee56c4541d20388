// The name under which the parts of lunr find each other; esbuild puts it into each of them.
export const lunr = {};
