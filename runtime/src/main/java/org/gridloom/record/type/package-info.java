/** What a record is: its type and the dictionaries of its codes, as tenants write them. */
@NullMarked
package org.gridloom.record.type;

import org.jspecify.annotations.NullMarked;
