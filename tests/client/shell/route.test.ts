import { expect, test } from 'vitest';
import { hashOfRoute, type Route, routeOf } from '../../../src/client/shell/route.ts';

test.each<Route>([
  { screen: 'home' },
  { screen: 'seat', scenario: 'first-steps' },
  { screen: 'brief', scenario: 'first-steps', seat: 'viet-nam' },
  { screen: 'game', game: '0a1b' },
  { screen: 'debrief', game: '0a1b' },
  { screen: 'games' },
  { screen: 'results' },
  { screen: 'settings' },
  { screen: 'about' },
])('the address of $screen leads back to it', (route) => {
  expect(routeOf(hashOfRoute(route))).toEqual(route);
});

test('an address that names nothing is lost, not an error', () => {
  expect(routeOf('#/nowhere')).toEqual({ screen: 'lost' });
  expect(routeOf('#/scenario')).toEqual({ screen: 'lost' });
  expect(routeOf('#/scenario/%E0%A4%A')).toEqual({ screen: 'seat', scenario: '%E0%A4%A' });
});
