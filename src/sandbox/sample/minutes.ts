/** Minutes of a VC that never was, in our own words: what the tour pushes and what a visitor may try. */
export const SAMPLE_MINUTES = `# ISPyB VC, Monday 4 May 2020

Present:

- DLS: Lena Member (LM), Yuki Triager (YT)
- ESRF: Tomas Maintainer (TM)
- MAXIV: Mira Chair (MC)

## News from the sites

Nothing new at DLS. ESRF restarts in August.

## Review of issues

### #36 State of a proposal

The column is in all three schemas since the spring. This is done and needs no further action.

### #15 Introduction of 'deleted' columns (soft delete)

It was decided not to do this. Rejected.

### #27 New enum options for serial crystallography

Two sites would use them. May be closed once the values are agreed; to be discussed again.

### #64 Cryo-EM tables

Agreed. ACTION: TM writes the migration.

## Next VC

Next VC: Monday 8 June 2020, 15:00 (French time), https://example.org/ispyb-room
`;
