/** When reading the layout costs least: before the next painting, or soon in a page that is not painted. */
export function beforePaint(page: Document): Promise<void> {
  return new Promise((resolve) => {
    if (page.visibilityState === 'hidden') setTimeout(resolve);
    else requestAnimationFrame(() => resolve());
  });
}
