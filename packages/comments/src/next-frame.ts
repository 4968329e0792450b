/** Resolves with the next frame; in a page that nobody sees, which gets none, a tenth of a second later. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      resolve();
    });
  });
}
