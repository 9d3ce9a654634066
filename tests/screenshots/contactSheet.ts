/** One picture of the set. */
export interface Picture {
  readonly scene: string;
  readonly size: string;
  readonly look: string;
  readonly file: string;
}

/** A page that shows all pictures side by side, by scene. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ scene }) => scene))];
  const sections = names.map((name) => {
    const figures = pictures
      .filter(({ scene }) => scene === name)
      .map(
        ({ size, look, file }) =>
          `<figure data-size="${size}"><a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${size}, ${look}"></a><figcaption>${size}, ${look}</figcaption></figure>`,
      );
    return `<section><h2>${name}</h2><div>${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>
  body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; color-scheme: light dark; }
  section > div { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; }
  figure { margin: 0; }
  img { block-size: 300px; border: 1px solid #8886; }
  figcaption { font-size: 13px; }
</style>
<h1>Screenshots</h1>
${sections.join('\n')}
</html>
`;
}
