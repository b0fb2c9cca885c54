// Whether the tour was walked, or left, at this machine.
const KEY = 'doichieu.tour';

export function wasTourSeen(): boolean {
  return localStorage.getItem(KEY) !== null;
}

export function rememberTour(): void {
  localStorage.setItem(KEY, 'seen');
  dispatchEvent(new Event('dc-tour-seen'));
}
