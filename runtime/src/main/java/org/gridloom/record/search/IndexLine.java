package org.gridloom.record.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the index: a value of a field, in the column of its type; none of them where the field is empty. */
public record IndexLine(
        String field,
        int ord,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {}
