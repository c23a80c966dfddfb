const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric' });

/** A time as the storage line tells it: the clock for today, the day before that. */
export function whenText(at: string): string {
  const time = new Date(at);
  return time.toDateString() === new Date().toDateString()
    ? clock.format(time)
    : `${calendar.format(time)}, ${clock.format(time)}`;
}

/** How long ago something was, in days. */
export function ago(at: string, now: string): string {
  const days = Math.floor((Date.parse(now || at) - Date.parse(at)) / 86_400_000);
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`;
}
