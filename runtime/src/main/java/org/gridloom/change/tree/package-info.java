/** Configuration as typed trees: normal forms and the edits between them. Pure. */
@NullMarked
package org.gridloom.change.tree;

import org.jspecify.annotations.NullMarked;
