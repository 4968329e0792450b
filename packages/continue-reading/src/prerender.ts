/** Whether nobody reads the page yet: a browser prepares it in case somebody will. */
export function isPrerendered(page: Document): boolean {
  return (page as Document & { prerendering?: boolean }).prerendering === true;
}

/** What happens in a page that nobody reads yet is told when somebody does, or never. */
export function whenRead(page: Document, tell: () => void): void {
  if (!isPrerendered(page)) tell();
  else page.addEventListener('prerenderingchange', tell, { once: true });
}
