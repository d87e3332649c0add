/** Brackets around a sprig: the disputed text, and what may come of it. */
export function Emblem({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="4.5" strokeLinecap="square">
        <path d="M20 11h-8v42h8M44 11h8v42h-8" />
      </g>
      <g fill="none" stroke="var(--brass)" strokeWidth="2.5" strokeLinecap="round">
        <path d="M32 50C31 40 31.500 28 35 15" />
      </g>
      <g fill="var(--brass)">
        <path d="M31.800 42c-6.500-.2-9.800-3.400-10.300-8.600 5.700.2 9.400 3.200 10.300 8.600z" />
        <path d="M31.700 37c.6-6 4-9.600 10.200-10.200-.2 6.400-4 10-10.200 10.200z" />
        <path d="M32 30c-5-.8-7.600-3.800-7.600-8.400 4.800.7 7.700 3.700 7.600 8.400z" />
        <path d="M33.200 24c-.2-4.600 2-7.800 6.600-9.200.8 4.900-1.600 8.400-6.600 9.200z" />
      </g>
    </svg>
  );
}
