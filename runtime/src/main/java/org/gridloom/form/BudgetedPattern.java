package org.gridloom.form;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;
import org.gridloom.feel.LinearRegex;

/**
 * A tenant's {@code pattern} with a budget of character reads, so that a catastrophic one ends in microseconds and counts
 * as not matched instead of holding a thread.
 */
final class BudgetedPattern implements RegularExpression {
    /** In linear time where that is possible; what was published before that was asked for runs on its budget. */
    static final RegularExpressionFactory FACTORY = text -> {
        try {
            var linear = LinearRegex.compile(text, "");
            return value -> linear.matcher(value).find();
        } catch (IllegalArgumentException e) {
            return new BudgetedPattern(text);
        }
    };

    static final int LONGEST = LinearRegex.LONGEST;
    private static final int READS = 200_000;

    private final Pattern pattern;

    BudgetedPattern(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("pattern longer than " + LONGEST);
        }
        this.pattern = Pattern.compile(text);
    }

    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new Metered(value, new int[] {READS})).find();
        } catch (BudgetSpent | StackOverflowError e) {
            return false;
        }
    }

    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1;

        BudgetSpent() {
            super(null, null, false, false);
        }
    }

    private record Metered(CharSequence text, int[] left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new BudgetSpent();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Metered(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
