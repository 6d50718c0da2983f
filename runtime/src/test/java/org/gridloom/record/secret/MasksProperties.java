package org.gridloom.record.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridloom.record.type.Personal;

/** A mask tells no more than the few characters it lets through. */
class MasksProperties {
    /** How many characters at the beginning and at the end each mask may let through, and how many it must hide. */
    private static final List<Integer> FIRST = List.of(1, 0, 3, 6, 4, 0);

    private static final List<Integer> LAST = List.of(0, 4, 4, 0, 0, 0);

    @Property(tries = 3000)
    void whatIsHiddenCanBeAnythingAndTheMaskStaysTheSame(
            @ForAll Personal sort, @ForAll("values") String value, @ForAll("values") String other) {
        int first = FIRST.get(sort.ordinal());
        int last = LAST.get(sort.ordinal());
        if (characters(value) <= first + last || sort == Personal.DATE) {
            return;
        }
        String head = value.substring(0, value.offsetByCodePoints(0, first));
        String tail = value.substring(value.offsetByCodePoints(value.length(), -last));
        String another = head + "x".repeat(12) + other + tail;
        String same = head + "y".repeat(14) + other + other + tail;
        assertThat(Masks.mask(sort, another)).isEqualTo(Masks.mask(sort, same));
    }

    @Property(tries = 3000)
    void noMaskHoldsTheHiddenMiddle(
            @ForAll Personal sort, @ForAll("secrets") String secret, @ForAll("values") String rest) {
        String value =
                "a".repeat(FIRST.get(sort.ordinal()) + 8) + secret + "b".repeat(LAST.get(sort.ordinal()) + 8) + rest;
        assertThat(Masks.mask(sort, value)).doesNotContain(secret);
    }

    @Property
    void nothingIsShownWhole(@ForAll Personal sort, @ForAll("values") String value) {
        String masked = Masks.mask(sort, value);
        if (value.isBlank()) {
            assertThat(masked).isEmpty();
        } else {
            assertThat(masked).isNotEqualTo(value);
            assertThat(Masks.looksMasked(masked)).isTrue();
        }
    }

    @Property
    void aDayKeepsItsYearOnly(
            @ForAll @IntRange(min = 1900, max = 2099) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        assertThat(Masks.mask(Personal.DATE, "%d-%02d-17".formatted(year, month)))
                .isEqualTo(year + "-**-**");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("张王李欧阳江苏省泰州市海陵区路号楼0123456789Xx𠮷 ")
                .ofMaxLength(24)
                .filter(text -> !text.contains("**"));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withChars("㐀㐁㐂㐃㐄").ofMinLength(1).ofMaxLength(6);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
