package org.gridloom.record.type;

/** How a field is kept for search. */
public enum IndexAs {
    /** The whole value or its beginning; sorted by. */
    KEYWORD,
    /** Any part of it. */
    TEXT,
    /** Equal, from, until; sorted by. */
    NUMBER,
    /** Equal, from, until; sorted by. */
    DATE,
    /** The whole value only, kept as a keyed hash: the one way for what is personal. */
    KEYED
}
