/** How many runs a property test makes: 200 in `npm test`, thousands in `npm run test:long` (FC_RUNS). */
export const propertyRuns = Number(process.env['FC_RUNS'] ?? 200);
