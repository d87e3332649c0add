import { useSyncExternalStore } from 'react';

/** The screens, by the part of the address after `#`. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'seat'; readonly scenario: string }
  | { readonly screen: 'brief'; readonly scenario: string; readonly seat: string }
  | { readonly screen: 'game'; readonly game: string }
  | { readonly screen: 'debrief'; readonly game: string }
  | { readonly screen: 'games' }
  | { readonly screen: 'results' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'about' }
  | { readonly screen: 'lost' };

export function routeOf(hash: string): Route {
  const [screen = '', first, second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (screen === '') return { screen: 'home' };
  if (screen === 'scenario' && first) {
    return second
      ? { screen: 'brief', scenario: first, seat: second }
      : { screen: 'seat', scenario: first };
  }
  if (screen === 'game' && first) return { screen: 'game', game: first };
  if (screen === 'debrief' && first) return { screen: 'debrief', game: first };
  if (screen === 'games' || screen === 'results' || screen === 'settings' || screen === 'about') {
    return { screen };
  }
  return { screen: 'lost' };
}

export function hashOfRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'lost':
      return '#/';
    case 'seat':
      return `#/scenario/${encodeURIComponent(route.scenario)}`;
    case 'brief':
      return `#/scenario/${encodeURIComponent(route.scenario)}/${encodeURIComponent(route.seat)}`;
    case 'game':
      return `#/game/${encodeURIComponent(route.game)}`;
    case 'debrief':
      return `#/debrief/${encodeURIComponent(route.game)}`;
    default:
      return `#/${route.screen}`;
  }
}

export function goTo(route: Route): void {
  location.hash = hashOfRoute(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  // Routes are small, and a fresh object only when the hash changes matters to nobody.
  return routeOf(hash);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
