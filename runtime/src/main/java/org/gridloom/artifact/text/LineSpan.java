package org.gridloom.artifact.text;

/** Where lines begin and end, and where something ends when comments and empty lines after it are not counted in. */
final class LineSpan {
    private LineSpan() {}

    static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The beginning of the next line, or the place itself where a line begins already. */
    static int nextLine(String text, int at) {
        if (at > 0 && text.charAt(at - 1) == '\n') {
            return at;
        }
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** A block ends where the next begins; lines of comment between belong to the next. */
    static int contentEnd(String text, int from, int to) {
        int end = to;
        while (end > from) {
            int line = lineStart(text, end > 0 && text.charAt(end - 1) == '\n' ? end - 1 : end);
            String said = text.substring(line, end).strip();
            if (line <= from || !(said.isEmpty() || said.startsWith("#"))) {
                break;
            }
            end = line;
        }
        return end;
    }
}
