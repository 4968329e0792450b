export interface Duration {
  years: number;
  months: number;
  days: number;
  milliseconds: number;
}

const iso8601 =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Reads a duration of ISO 8601 in whole units ("P1Y", "PT15M"); undefined when it is none. */
export function parseDuration(text: string): Duration | undefined {
  const parts = iso8601
    .exec(text.trim())
    ?.slice(1)
    .map((part) => Number(part || 0));
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return {
    years,
    months,
    days: weeks * 7 + days,
    milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}
