/** Hears every event and keeps it in a hash chain per city; used by nobody. */
@NullMarked
package org.gridloom.audit;

import org.jspecify.annotations.NullMarked;
