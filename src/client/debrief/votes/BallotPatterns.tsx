/** Fills that tell areas apart without colour, referred to by their ids. */
export function BallotPatterns() {
  return (
    <svg className="ballot-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="ballot-no" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="var(--paper)" />
          <path
            d="M-2,2 l4,-4 M0,7 l7,-7 M5,9 l4,-4"
            stroke="var(--chart-no)"
            strokeWidth="3"
            fill="none"
          />
        </pattern>
        <pattern id="ballot-abstain" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--paper)" />
          <circle cx="3" cy="3" r="1.6" fill="var(--chart-abstain)" />
        </pattern>
      </defs>
    </svg>
  );
}
