package org.gridloom.process.kept;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.process.kept.Writes.Part;

/**
 * The values of an instance and how they are stored: small ones one behind the other in the row of the instance, of which a
 * step writes the end only, large ones in rows of their own, which are written when they change. What is written for a step
 * is thereby bounded by what it changed: cleaning up costs at most as much again as was written since the last time.
 */
public final class Kept {
    /** Bytes from which a value lies in rows of its own. */
    static final int LARGE = 1024;

    /** Bytes that small values may have together. */
    static final int MOST = 4096;

    private static final int SLACK = 512;

    /** Rows that one value may have: reading them all is still one statement. */
    private static final int ROWS = 200;

    /** Of an instance that is not stored, or was stored whole by an earlier release. */
    public static final Kept NOTHING = new Kept(Map.of(), Map.of(), -1, Writes.NONE);

    private final Map<String, ByteString> values;
    private final Map<String, Apart> apart;
    private final int stored;
    private final Writes writes;

    /** Where a large value lies. */
    private record Apart(int slot, int parts, int first, int added) {}

    private Kept(Map<String, ByteString> values, Map<String, Apart> apart, int stored, Writes writes) {
        this.values = values;
        this.apart = apart;
        this.stored = stored;
        this.writes = writes;
    }

    /**
     * Reads what is stored.
     *
     * @param rows the rows of large values in the order of slots and parts; asked for only when there are any
     */
    public static Kept read(byte[] tail, Supplier<List<Part>> rows) {
        var content = Tail.read(tail);
        if (content.slots().isEmpty()) {
            return new Kept(content.values(), Map.of(), tail.length, Writes.NONE);
        }
        var bySlot = new HashMap<Integer, List<Part>>();
        rows.get()
                .forEach(row -> bySlot.computeIfAbsent(row.slot(), slot -> new ArrayList<>())
                        .add(row));
        var values = new LinkedHashMap<>(content.values());
        var apart = new HashMap<String, Apart>();
        content.slots().forEach((name, slot) -> {
            var parts = bySlot.getOrDefault(slot, List.of());
            if (parts.isEmpty()) {
                throw new IllegalStateException("a value of the instance is not there: " + name);
            }
            ByteString first = parts.get(0).value();
            ByteString value = first;
            for (Part more : parts.subList(1, parts.size())) {
                value = Added.to(value, more.value());
            }
            values.put(name, value);
            apart.put(name, new Apart(slot, parts.size(), first.size(), value.size() - first.size()));
        });
        return new Kept(values, apart, tail.length, Writes.NONE);
    }

    /** The values by their names. */
    public Map<String, ByteString> values() {
        return values;
    }

    /** What must be written to get here from the state that {@link #next} was asked of. */
    public Writes writes() {
        return writes;
    }

    /** Whether the store has, or has had before these writes, rows of large values. */
    public boolean rows() {
        return !apart.isEmpty() || writes.deletes();
    }

    /** The small values and the places of the large ones, written anew. */
    public byte[] tail() {
        return whole(values, apart).bytes();
    }

    /** The same instance with these values. */
    public Kept next(Map<String, ByteString> now) {
        return new Next(now).kept();
    }

    private static Tail whole(Map<String, ByteString> values, Map<String, Apart> apart) {
        var tail = new Tail();
        values.forEach((name, value) -> {
            Apart at = apart.get(name);
            if (at == null) {
                tail.set(name, value);
            } else {
                tail.apart(name, at.slot());
            }
        });
        return tail;
    }

    /** One step's way from what is stored to what is to be stored. */
    private final class Next {
        private final Map<String, ByteString> now;
        private final Map<String, Apart> places = new HashMap<>(apart);
        private final Tail tail = new Tail();
        private final List<Part> put = new ArrayList<>();
        private final List<Integer> gone = new ArrayList<>();
        private final List<Integer> cut = new ArrayList<>();

        Next(Map<String, ByteString> now) {
            this.now = now;
        }

        Kept kept() {
            values.keySet().stream().filter(name -> !now.containsKey(name)).forEach(this::remove);
            now.forEach((name, value) -> {
                if (!value.equals(values.get(name))) {
                    change(name, value);
                }
            });
            boolean crowded = makeRoom();
            byte[] behind = tail.bytes();
            boolean anew = stored < 0 || crowded || stored + behind.length > 2 * small() + SLACK;
            byte[] written = anew ? whole(now, places).bytes() : behind;
            int length = anew ? written.length : stored + written.length;
            return new Kept(now, places, length, new Writes(anew, written, put, gone, cut));
        }

        private void remove(String name) {
            leave(name);
            tail.gone(name);
        }

        private void leave(String name) {
            Apart at = places.remove(name);
            if (at != null) {
                gone.add(at.slot());
            }
        }

        private void change(String name, ByteString value) {
            ByteString old = values.get(name);
            Optional<ByteString> added = old == null ? Optional.empty() : Added.between(old, value);
            Apart at = places.get(name);
            if (value.size() > (at == null ? LARGE : LARGE / 2)) {
                if (at == null) {
                    move(name, value);
                } else {
                    row(name, at, value, added);
                }
            } else if (at == null && added.isPresent()) {
                tail.add(name, added.get());
            } else {
                leave(name);
                tail.set(name, value);
            }
        }

        private void row(String name, Apart at, ByteString value, Optional<ByteString> added) {
            if (added.isPresent() && value.size() <= 2 * at.first() && at.parts() < ROWS) {
                put.add(new Part(at.slot(), at.parts(), added.get()));
                places.put(name, new Apart(at.slot(), at.parts() + 1, at.first(), value.size() - at.first()));
                return;
            }
            put.add(new Part(at.slot(), 0, value));
            if (at.parts() > 1) {
                cut.add(at.slot());
            }
            places.put(name, new Apart(at.slot(), 1, value.size(), 0));
        }

        private void move(String name, ByteString value) {
            int slot = 1;
            for (Apart taken : apart.values()) {
                slot = Math.max(slot, taken.slot() + 1);
            }
            for (Apart taken : places.values()) {
                slot = Math.max(slot, taken.slot() + 1);
            }
            put.add(new Part(slot, 0, value));
            places.put(name, new Apart(slot, 1, value.size(), 0));
            tail.apart(name, slot);
        }

        /** Many small values together are as much as a large one: the largest of them go. */
        private boolean makeRoom() {
            if (small() <= MOST) {
                return false;
            }
            now.entrySet().stream()
                    .filter(each -> !places.containsKey(each.getKey()))
                    .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                    .toList()
                    .forEach(each -> {
                        if (small() > MOST / 2) {
                            move(each.getKey(), each.getValue());
                        }
                    });
            return true;
        }

        private int small() {
            int size = 0;
            for (var each : now.entrySet()) {
                if (!places.containsKey(each.getKey())) {
                    size += each.getKey().length() + each.getValue().size();
                }
            }
            return size;
        }
    }
}
