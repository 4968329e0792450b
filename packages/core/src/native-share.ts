/** `dismissed`: the reader has closed the sheet, which is an answer and no error. */
export type NativeShareResult = 'shared' | 'dismissed' | 'unavailable';

function hasNativeShare(): boolean {
  return typeof navigator.share === 'function';
}

/** On phones and tablets the system's sheet knows the reader's apps; on desktops a list of ours is quicker. */
export function nativeShareIsBetter(): boolean {
  return hasNativeShare() && matchMedia('(pointer: coarse)').matches;
}

/** Opens the system's sheet. Never throws: what the browser refuses is `unavailable`. */
export async function shareNatively(data: ShareData): Promise<NativeShareResult> {
  if (!hasNativeShare()) return 'unavailable';
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    return (error as DOMException).name === 'AbortError' ? 'dismissed' : 'unavailable';
  }
}
