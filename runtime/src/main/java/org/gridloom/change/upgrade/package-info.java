/** New versions from above under what was changed below: three-way merge and the campaign over all units. */
@NullMarked
package org.gridloom.change.upgrade;

import org.jspecify.annotations.NullMarked;
