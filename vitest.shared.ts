/** Lets the tests resolve workspace packages from their sources, so that no test needs a build. */
export const fromSource = {
  resolve: { conditions: ['@journeywright/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@journeywright/source', 'module', 'node', 'development|production'] } },
};
