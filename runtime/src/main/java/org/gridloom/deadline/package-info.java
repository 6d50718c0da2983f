/** Calendars, working time, limits, pauses and the clock that fires. */
@NullMarked
package org.gridloom.deadline;

import org.jspecify.annotations.NullMarked;
