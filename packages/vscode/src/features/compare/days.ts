const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A day as readers of plans have it: "12 March 2026". */
export function dayOf(date: Date): string {
  return days.format(date);
}

/** What dates are called in a list: their days, with the time where several are of one day. */
export function dayTitles(dates: readonly Date[]): readonly string[] {
  const ofDay = Map.groupBy(dates, dayOf);
  return dates.map((date) => {
    const day = dayOf(date);
    return ofDay.get(day)?.length === 1 ? day : `${day}, ${times.format(date)}`;
  });
}
