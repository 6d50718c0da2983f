/** Masks, encryption and keyed hashes of what is personal. */
@NullMarked
package org.gridloom.record.secret;

import org.jspecify.annotations.NullMarked;
