/** Persons, units and departments, posts and grants, behind one port to the directory. */
@NullMarked
package org.gridloom.identity;

import org.jspecify.annotations.NullMarked;
