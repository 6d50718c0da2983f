/** Anything with a record type: kept with its history, related to others, masked when it is read. */
@NullMarked
package org.gridloom.record;

import org.jspecify.annotations.NullMarked;
