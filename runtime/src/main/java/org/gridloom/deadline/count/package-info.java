/** How limits are counted: calendars as values, the clocks, the ledger and the reckoning. Pure; knows no database. */
@NullMarked
package org.gridloom.deadline.count;

import org.jspecify.annotations.NullMarked;
