/** Calendars as artifacts: statutory years, working time, duty and shifts, composed for each configuration. */
@NullMarked
package org.gridloom.deadline.calendar;

import org.jspecify.annotations.NullMarked;
