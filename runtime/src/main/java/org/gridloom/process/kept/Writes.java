package org.gridloom.process.kept;

import com.google.protobuf.ByteString;
import java.util.List;

/**
 * What must be written so that the store holds the values of an instance as they are now.
 *
 * @param anew whether {@code tail} takes the place of what is stored; else it is put behind it
 * @param put rows of large values, new ones and such as take the place of one with the same slot and part
 * @param gone slots whose rows are deleted
 * @param cut slots of which only the first part stays
 */
public record Writes(boolean anew, byte[] tail, List<Part> put, List<Integer> gone, List<Integer> cut) {
    /** A row of a large value: the value is its parts, one behind the other, less what each says of its end. */
    public record Part(int slot, int part, ByteString value) {}

    /** Nothing is to be written. */
    static final Writes NONE = new Writes(false, new byte[0], List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Writes {
        put = List.copyOf(put);
        gone = List.copyOf(gone);
        cut = List.copyOf(cut);
    }

    /** Whether rows of large values change. */
    public boolean rows() {
        return !put.isEmpty() || deletes();
    }

    /** Whether rows are deleted. */
    public boolean deletes() {
        return !gone.isEmpty() || !cut.isEmpty();
    }

    /** How many bytes of values go to the store. */
    public long bytes() {
        return tail.length + put.stream().mapToLong(part -> part.value().size()).sum();
    }
}
