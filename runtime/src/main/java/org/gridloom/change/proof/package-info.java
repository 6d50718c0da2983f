/** Proof of a change set before it is handed in: scenarios, decision cases and replay, kept as evidence. */
@NullMarked
package org.gridloom.change.proof;

import org.jspecify.annotations.NullMarked;
