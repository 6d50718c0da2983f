package org.gridloom.rule.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a cell asks of a value. What could not be read is {@link Unread}: it may hold or not. */
sealed interface UnaryTest {
    /** Of a value. */
    enum Answer {
        YES,
        NO,
        MAYBE;

        Answer not() {
            return this == YES ? NO : this == NO ? YES : MAYBE;
        }

        static Answer of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    Answer of(Literal value);

    /** Every constant it speaks of. */
    void literals(Consumer<Literal> found);

    /** Whether a part of it could not be read. */
    default boolean unread() {
        return false;
    }

    /** {@code -} */
    record Any() implements UnaryTest {
        @Override
        public Answer of(Literal value) {
            return Answer.YES;
        }

        @Override
        public void literals(Consumer<Literal> found) {
            // speaks of none
        }
    }

    /** A constant. */
    record Equal(Literal literal) implements UnaryTest {
        @Override
        public Answer of(Literal value) {
            return Answer.of(literal.same(value));
        }

        @Override
        public void literals(Consumer<Literal> found) {
            found.accept(literal);
        }
    }

    /** Between two ends of one kind, either of which may be open to all sides. */
    record Range(Optional<Literal> low, boolean lowIn, Optional<Literal> high, boolean highIn) implements UnaryTest {
        @Override
        public Answer of(Literal value) {
            Literal.Kind kind = low.or(() -> high).orElseThrow().kind();
            if (!kind.ordered()) {
                return Answer.MAYBE;
            }
            if (value.kind() != kind) {
                return Answer.NO;
            }
            boolean above = low.map(end -> value.compare(end))
                    .map(c -> c > 0 || lowIn && c == 0)
                    .orElse(true);
            boolean below = high.map(end -> value.compare(end))
                    .map(c -> c < 0 || highIn && c == 0)
                    .orElse(true);
            return Answer.of(above && below);
        }

        @Override
        public void literals(Consumer<Literal> found) {
            low.ifPresent(found);
            high.ifPresent(found);
        }

        @Override
        public boolean unread() {
            return !low.or(() -> high).orElseThrow().kind().ordered();
        }
    }

    /** Any of several. */
    record OneOf(List<UnaryTest> tests) implements UnaryTest {
        public OneOf {
            tests = List.copyOf(tests);
        }

        @Override
        public Answer of(Literal value) {
            var answer = Answer.NO;
            for (UnaryTest test : tests) {
                switch (test.of(value)) {
                    case YES -> {
                        return Answer.YES;
                    }
                    case MAYBE -> answer = Answer.MAYBE;
                    case NO -> {
                        // the others decide
                    }
                }
            }
            return answer;
        }

        @Override
        public void literals(Consumer<Literal> found) {
            tests.forEach(test -> test.literals(found));
        }

        @Override
        public boolean unread() {
            return tests.stream().anyMatch(UnaryTest::unread);
        }
    }

    /** None of them. Of nothing, {@code not(< 5)} is neither true nor false in FEEL, so it is not said here either. */
    record Not(UnaryTest inner) implements UnaryTest {
        @Override
        public Answer of(Literal value) {
            return value.kind() == Literal.Kind.NOTHING && ranges(inner)
                    ? Answer.MAYBE
                    : inner.of(value).not();
        }

        /** Whether a range is among what is denied. */
        static boolean ranges(UnaryTest test) {
            return test instanceof Range
                    || test instanceof OneOf any && any.tests().stream().anyMatch(Not::ranges);
        }

        @Override
        public void literals(Consumer<Literal> found) {
            inner.literals(found);
        }

        @Override
        public boolean unread() {
            return inner.unread();
        }
    }

    /** An expression that is not taken apart here. */
    record Unread(String text) implements UnaryTest {
        @Override
        public Answer of(Literal value) {
            return Answer.MAYBE;
        }

        @Override
        public void literals(Consumer<Literal> found) {
            // unknown
        }

        @Override
        public boolean unread() {
            return true;
        }
    }
}
