const USAGE = `Usage: ad-referendum <command> [options]

No command is available yet.
`;

process.stderr.write(USAGE);
process.exitCode = 2;
