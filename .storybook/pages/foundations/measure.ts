export type Scheme = 'light' | 'dark';

/** The colour that CSS makes of an expression under a colour scheme, as the browser writes it. */
export function resolveColour(expression: string, scheme: Scheme): string {
  const probe = document.createElement('i');
  probe.style.colorScheme = scheme;
  probe.style.color = expression;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** What a length is in pixels, in this window. */
export function resolveLength(expression: string): number {
  const probe = document.createElement('i');
  probe.style.position = 'absolute';
  probe.style.inlineSize = expression;
  document.body.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return Math.round(width * 100) / 100;
}

export const valueOf = (property: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(property).trim();

/** Contrast ratio of WCAG 2.2 (1 to 21), between the sRGB colours that are really painted. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

let canvas: CanvasRenderingContext2D | null = null;

function luminance(colour: string): number {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('Contrast is measured on a canvas, and this browser gives none.');
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
