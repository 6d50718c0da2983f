package org.gridloom.screen;

import java.util.List;

/** What the screens of records show, already in the reader's language and masked. */
final class RecordPages {
    private RecordPages() {}

    /** A type to look into. */
    record Kind(String href, String label, boolean sample) {}

    /** A record in a list. */
    record Row(String href, String label, String place, String when, List<Fact> facts) {
        Row {
            facts = List.copyOf(facts);
        }
    }

    /** A label and its text. */
    record Fact(String label, String text) {}

    /**
     * One page of a type.
     *
     * @param words what was looked for; empty for all
     * @param earlier offset of the page before; -1 for none
     * @param later offset of the page after; -1 for none
     * @param adds the caller may add one
     */
    record Listing(
            String action,
            boolean sample,
            String words,
            String problem,
            List<Row> rows,
            String text,
            int earlier,
            int later,
            boolean adds) {
        Listing {
            rows = List.copyOf(rows);
        }

        public boolean hasEarlier() {
            return earlier >= 0;
        }

        public boolean hasLater() {
            return later >= 0;
        }
    }

    /**
     * A field of a record.
     *
     * @param reveal the caller may look behind the mask
     * @param open what is behind the mask, just asked for; empty for nothing
     */
    record Line(String name, String label, String text, boolean reveal, String open) {}

    /** What a record hangs together with. */
    record Link(String href, String title, String label) {}

    /** One deed of its history. */
    record Deed(String title, String when, String why, List<Fact> changes) {
        Deed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A whole record.
     *
     * @param adds what can be added that hangs together with it
     */
    record Sheet(
            String action,
            boolean sample,
            String place,
            String held,
            String problem,
            boolean edits,
            List<Line> lines,
            List<Link> links,
            List<Link> adds,
            List<Deed> deeds) {
        Sheet {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
            adds = List.copyOf(adds);
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * A record being entered.
     *
     * @param relation by which the new record hangs together with {@code to}; both empty for none
     * @param asked it looks like one on record; the person may say that it is another
     */
    record Entry(FormView form, String relation, String to, String version, boolean asked) {}
}
