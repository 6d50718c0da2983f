/** Words every feature may use; depends on nothing. */
@NullMarked
package org.gridloom.shared;

import org.jspecify.annotations.NullMarked;
