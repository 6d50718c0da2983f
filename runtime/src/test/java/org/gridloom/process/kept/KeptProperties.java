package org.gridloom.process.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridloom.process.kept.Writes.Part;
import org.junit.jupiter.api.Test;

/** What is stored says what the values are, and what is written is bounded by what changed. */
class KeptProperties {
    private final Map<String, ByteString> values = new HashMap<>();
    private final TreeMap<Integer, TreeMap<Integer, ByteString>> rows = new TreeMap<>();
    private byte[] tail = {};
    private long written;
    private Kept kept = Kept.NOTHING;

    @Property(tries = 300)
    void whatIsStoredIsReadAgain(@ForAll long seed) {
        new KeptProperties().play(new Random(seed));
    }

    private void play(Random random) {
        for (int step = 0; step < 60; step++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                change("v" + random.nextInt(12), random);
            }
            store();
            if (random.nextInt(3) == 0) {
                kept = Kept.read(tail, this::listed);
            }
            assertThat(Kept.read(tail, this::listed).values()).isEqualTo(values);
            assertThat(Kept.read(kept.tail(), this::listed).values()).isEqualTo(values);
        }
    }

    private void change(String name, Random random) {
        ByteString old = values.get(name);
        switch (random.nextInt(5)) {
            case 0 -> values.remove(name);
            case 1 -> values.put(name, text("x".repeat(random.nextInt(6000))));
            case 2, 3 ->
                values.put(
                        name,
                        old != null && old.byteAt(0) == Parts.TEXT && old.byteAt(1) == '['
                                ? Added.to(old, ByteString.copyFromUtf8(",\"" + "y".repeat(random.nextInt(900)) + "\""))
                                : list("a"));
            default -> values.put(name, lines(random.nextInt(400)));
        }
    }

    @Test
    void aLargeValueThatDoesNotChangeIsWrittenOnce() {
        values.put("large", text("x".repeat(200_000)));
        store();
        assertThat(written).isGreaterThan(200_000);
        written = 0;
        for (int i = 0; i < 1000; i++) {
            values.put("count", text("n" + i));
            store();
        }
        assertThat(written).isLessThan(1000 * 100);
    }

    @Test
    void aListThatGrowsCostsWhatCame() {
        values.put("list", list("first"));
        var text = new StringBuilder("[\"first\"");
        for (int i = 0; i < 5000; i++) {
            text.append(",\"entry ").append(i).append("\"]");
            values.put("list", marked(text.toString()));
            text.setLength(text.length() - 1);
            store();
        }
        assertThat(written).as("of 75 KB").isLessThan(5000 * 200);
        assertThat(listed().size()).isLessThanOrEqualTo(201);
    }

    @Test
    void manySmallValuesDoNotMakeTheRowOfTheInstanceLarge() {
        for (int i = 0; i < 300; i++) {
            values.put("v" + i, text("x".repeat(100)));
            store();
            assertThat(tail.length).isLessThan(4 * Kept.MOST);
        }
    }

    @Test
    void whatOnlyLooksLikeAListThatGrewIsWrittenWhole() {
        values.put("v", marked("[\"a\"]"));
        store();
        values.put("v", marked("[\"a\"]"));
        store();
        values.put("v", marked("[\"b\",\"a\"]"));
        store();
        assertThat(Kept.read(tail, this::listed).values()).isEqualTo(values);
        values.put("v", marked("[]"));
        store();
        values.put("v", marked("[1]"));
        store();
        values.put("v", marked("[1,[2]]"));
        store();
        assertThat(Kept.read(tail, this::listed).values()).isEqualTo(values);
    }

    /** What the database does with the writes. */
    private void store() {
        kept = kept.next(Map.copyOf(values));
        Writes writes = kept.writes();
        written += writes.bytes();
        if (writes.anew()) {
            tail = writes.tail();
        } else {
            byte[] longer = java.util.Arrays.copyOf(tail, tail.length + writes.tail().length);
            System.arraycopy(writes.tail(), 0, longer, tail.length, writes.tail().length);
            tail = longer;
        }
        writes.put()
                .forEach(part -> rows.computeIfAbsent(part.slot(), slot -> new TreeMap<>())
                        .put(part.part(), part.value()));
        writes.gone().forEach(rows::remove);
        writes.cut()
                .forEach(slot ->
                        Objects.requireNonNull(rows.get(slot)).tailMap(0, false).clear());
    }

    private List<Part> listed() {
        var all = new ArrayList<Part>();
        rows.forEach((slot, parts) -> parts.forEach((part, value) -> all.add(new Part(slot, part, value))));
        return all;
    }

    private static ByteString text(String text) {
        return marked("\"" + text + "\"");
    }

    private static ByteString list(String entry) {
        return marked("[\"" + entry + "\"]");
    }

    private static ByteString lines(int many) {
        var lines = new StringBuilder();
        for (int i = 0; i < many; i++) {
            lines.append("node").append(i).append('\n');
        }
        return ByteString.copyFrom(new byte[] {Parts.LINES}).concat(ByteString.copyFromUtf8(lines.toString()));
    }

    private static ByteString marked(String text) {
        return ByteString.copyFrom(new byte[] {Parts.TEXT}).concat(ByteString.copyFromUtf8(text));
    }
}
