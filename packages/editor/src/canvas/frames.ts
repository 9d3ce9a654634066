/** One animation frame for all layers of a map, so that they never shear. */
export interface Frames {
  /** Asks for a frame; several calls before it give one. */
  request(): void;
  /** Called in every frame that was asked for, lower `order` first. Returns the way to stop it. */
  add(draw: () => void, order: number): () => void;
  stop(): void;
}

export function createFrames(): Frames {
  let layers: { readonly draw: () => void; readonly order: number }[] = [];
  let handle: number | null = null;
  const run = (): void => {
    handle = null;
    for (const { draw } of layers) draw();
  };
  const request = (): void => {
    handle ??= requestAnimationFrame(run);
  };
  return {
    request,
    add(draw, order) {
      const layer = { draw, order };
      layers = [...layers, layer].sort((a, b) => a.order - b.order);
      request();
      return () => {
        layers = layers.filter((other) => other !== layer);
      };
    },
    stop() {
      if (handle !== null) cancelAnimationFrame(handle);
      handle = null;
    },
  };
}
