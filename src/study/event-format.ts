/** Version of the events' shapes; a record of another version is never read as one of these. */
export const EVENT_SCHEMA = 1;

/** The latest time that an id or an event can have, in the year 3084: later ones can be neither shown nor scheduled from. */
export const LATEST = 2 ** 45 - 1;

/** https://github.com/ulid/spec: sorts by time, and no two devices make the same. Its first digit is 0 up to the latest time. */
export const EVENT_ID = /^0[0-9A-HJKMNP-TV-Z]{25}$/;
