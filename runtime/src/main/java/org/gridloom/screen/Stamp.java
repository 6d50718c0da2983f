package org.gridloom.screen;

/**
 * A time as people say it.
 *
 * @param text e.g. {@code 今天 16:30 前}; empty for none
 * @param exact the full stamp
 * @param tone {@code ok}, {@code soon}, {@code over}, {@code done} or {@code none}; always shown together with {@code word}
 * @param word the state in words, e.g. {@code 即将到期}
 */
record Stamp(String text, String exact, String tone, String word) {
    static final Stamp NONE = new Stamp("", "", "none", "");
}
