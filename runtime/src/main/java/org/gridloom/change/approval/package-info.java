/** Change sets are decided by people, in a case of the city's own configuration; what they said comes back to the change set. */
@NullMarked
package org.gridloom.change.approval;

import org.jspecify.annotations.NullMarked;
