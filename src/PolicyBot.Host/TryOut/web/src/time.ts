const zone = "Europe/Oslo";
const dayFormat = new Intl.DateTimeFormat("nb-NO", { timeZone: zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
const shortDayFormat = new Intl.DateTimeFormat("nb-NO", { timeZone: zone, day: "numeric", month: "short" });
const clockFormat = new Intl.DateTimeFormat("nb-NO", { timeZone: zone, hour: "2-digit", minute: "2-digit" });

const clock = (moment: Date) => clockFormat.format(moment).replace(":", ".");

/** As «lørdag 21. november 2026 kl. 12.05». */
export const inFull = (moment: Date) => `${dayFormat.format(moment)} kl. ${clock(moment)}`;

/** As «21. nov. 12.05». */
export const inShort = (moment: Date) => `${shortDayFormat.format(moment)} ${clock(moment)}`;
