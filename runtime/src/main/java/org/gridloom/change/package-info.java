/** Scenarios and, later, drafts, change sets, approval and replay. */
@NullMarked
package org.gridloom.change;

import org.jspecify.annotations.NullMarked;
